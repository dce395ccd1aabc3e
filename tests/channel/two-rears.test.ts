import { describe, expect, it } from 'vitest';
import type { ChannelDocument, Part, PartOf } from '../../src/shared/channel/document';
import { reportChannel } from '../../src/shared/rules/channel-report';
import { adapter, channelOf, duplexCord, moduleOf, trunk } from '../../src/shared/rules/example-channels';
import { judgeChannel } from '../../src/shared/rules/view-channel';

const over = (near: Part, far: Part): ChannelDocument =>
  channelOf('10GBASE-SR', '10GBASE-SR', [
    duplexCord(),
    near,
    adapter(),
    trunk(),
    adapter(),
    far,
    duplexCord(),
  ]);

const rear = (rearPort: 1 | 2): Part => moduleOf({ fibres: 24, rearPort });

/** A module whose label begins at port 7, wired as U1. */
const fromSeven = moduleOf({
  fibres: 12,
  wiring: {
    custom: Array.from({ length: 6 }, (_, index) => index + 1).flatMap((port): [string, number][] => [
      [`${port + 6}A`, 13 - port],
      [`${port + 6}B`, port],
    ]),
  } as PartOf<'module'>['wiring'],
});

const reportOf = (document: ChannelDocument) => {
  const judged = judgeChannel(document);
  if (!judged.ok) throw new Error(JSON.stringify(judged.error));
  return reportChannel(judged.value);
};

const portsOf = (document: ChannelDocument): string[] =>
  reportOf(document).lanes.flatMap(({ from, to }) =>
    'port' in from && from.end === 'near'
      ? [`${from.port}-${to !== null && 'port' in to ? to.port : 'dark'}`]
      : [],
  );

describe('a module with two rear MPO ports', () => {
  it('has ports 7 to 12 behind its second rear, on the label and in the path', () => {
    const report = reportOf(over(rear(2), rear(2)));
    expect(report.verdict).toBe('works');
    expect(portsOf(over(rear(2), rear(2)))).toEqual(['7-7', '8-8', '9-9', '10-10', '11-11', '12-12']);
    expect(report.lanes[0]?.path[0]).toEqual({ part: 0, in: '7B', out: '7A' });
  });

  it('works with other numbers when its second rear meets a first one', () => {
    expect(reportOf(over(rear(2), rear(1))).verdict).toBe('works-renumbered');
    expect(portsOf(over(rear(2), rear(1)))).toEqual(['7-1', '8-2', '9-3', '10-4', '11-5', '12-6']);
  });

  it('meets a module that numbers its own ports from 7 label by label', () => {
    expect(reportOf(over(rear(2), fromSeven)).verdict).toBe('works');
    expect(portsOf(over(rear(2), fromSeven))).toEqual(['7-7', '8-8', '9-9', '10-10', '11-11', '12-12']);
    expect(reportOf(over(fromSeven, rear(2))).verdict).toBe('works');
  });
});
