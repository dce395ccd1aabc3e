/** Channels whose ends are named by part numbers: what the number settles decides. */
import { describe, expect, it } from 'vitest';
import type { ChannelDocument } from '../../src/shared/channel/document';
import { reportChannel } from '../../src/shared/rules/channel-report';
import { parallelChannel } from '../../src/shared/rules/example-channels';
import { judgeChannel } from '../../src/shared/rules/view-channel';

const report = (document: ChannelDocument) => {
  const made = judgeChannel(document);
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return reportChannel(made.value);
};

const rules = (document: ChannelDocument) =>
  report(document).findings.map(({ rule, severity }) => `${severity} ${rule}`);

const single = (lengthM: number, near: string) =>
  parallelChannel({ fibre: 'OS2', polish: ['APC', 'APC'], lengthM }, near);

const multimode = (lengthM: number, near: string) =>
  parallelChannel({ fibre: 'OM4', polish: ['APC', 'APC'], lengthM }, near);

describe('a channel between part numbers', () => {
  it('is judged by the reach of the part, not of its interface', () => {
    expect(rules(single(90, 'MMS4X00-NS400'))).not.toContain('block budget/over-reach');
    expect(rules(single(110, 'MMS4X00-NS400'))).toContain('block budget/over-reach');
    expect(rules(single(110, 'QDD-400G-DR4-S'))).not.toContain('block budget/over-reach');
    expect(report(single(90, 'MMS4X00-NS400')).budget?.reachM).toBe(100);
  });

  it('is not warned of shorter parts once the part says how far it goes', () => {
    expect(rules(single(400, '400GBASE-DR4'))).toContain('warn budget/shorter-reach-sold');
    expect(rules(single(400, 'QDD-400G-DR4-S'))).not.toContain('warn budget/shorter-reach-sold');
  });

  it('fails at 80 m of OM4 where the part is made for 50 m', () => {
    expect(rules(multimode(80, 'MMA4Z00-NS400'))).toContain('block budget/over-reach');
    expect(rules(multimode(40, 'MMA4Z00-NS400'))).not.toContain('block budget/over-reach');
  });

  it('assumes no receptacle and no polish that the part settles', () => {
    const flat = parallelChannel({ fibre: 'OM4', lengthM: 20 }, 'QSFP56-SR4-200G');
    expect(rules(flat)).not.toContain('warn optics/assumed-receptacle');
    expect(rules({ ...flat, near: { interface: '200GBASE-SR4' } })).toContain(
      'warn optics/assumed-receptacle',
    );
  });

  it('says what each number was read as and how sure that is', () => {
    const published = report(single(50, 'MMS4X00-NS400')).findings.find(
      ({ rule }) => rule === 'optics/by-part-number',
    );
    expect(published?.message).toBe(
      'MMS4X00-NS400 was read as the 400GBASE-DR4 of NVIDIA with MPO-12 APC, 100 m on OS2 (published: https://docs.nvidia.com/networking/display/mms4x00ns400/overview).',
    );
    expect(rules(single(50, 'OSFP-400G-DR4'))).toContain('note optics/by-part-number');
    expect(rules(multimode(20, 'QSFP-400G-VR4'))).toContain('warn optics/by-part-number');
  });

  it('takes part and interface together: a part of less reach at one end decides for both', () => {
    const mixed = {
      ...single(140, '400GBASE-DR4'),
      near: { interface: 'MMS4X00-NS', receptacle: 1 as const },
    };
    expect(rules(mixed)).toContain('block budget/over-reach');
    expect(report(mixed).verdict).toBe('works');
  });
});
