// @vitest-environment jsdom
/** Names that are written from right to left, in what the window says and draws. */
import '../surroundings';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { ProblemList } from '../../../src/renderer/cut-sheet/problem-list';
import { FindingList } from '../../../src/renderer/drawing/finding-list';
import { Drawn, Said } from '../../../src/renderer/words/said';
import { bytesOf, openScreen } from '../cut-sheet/open-screen';

afterEach(cleanup);

const isolatedIn = (place: Element): (string | null)[] =>
  [...place.querySelectorAll('bdi, tspan')].map(({ textContent }) => textContent);

describe('a name from right to left', () => {
  it('keeps its place in a sentence, and what stands beside it too', () => {
    const { container } = render(<Said text="Rack ארון-12 and خزانة 3" />);
    expect(isolatedIn(container)).toEqual(['ארון', 'خزانة']);
    expect(container.textContent).toBe('Rack ארון-12 and خزانة 3');
    expect(render(<Said text="Rack R1-12" />).container.innerHTML).toBe('Rack R1-12');
  });

  it('keeps it in a drawing', () => {
    const { container } = render(
      <svg>
        <title>Rack</title>
        <text>
          <Drawn text="ארון-12" />
        </text>
      </svg>,
    );
    const [piece] = container.querySelectorAll('tspan');
    expect([
      piece?.textContent,
      piece?.getAttribute('unicode-bidi'),
      piece?.getAttribute('direction'),
    ]).toEqual(['ארון', 'isolate', 'rtl']);
  });

  it('turns nothing round by signs that nobody sees', () => {
    expect(render(<Said text={'R1\u202e-P1'} />).container.textContent).toBe('R1-P1');
  });

  it('keeps it in findings, problems and the channels of a sheet', async () => {
    const finding = {
      rule: 'cord-length',
      severity: 'warn',
      part: null,
      message: 'Rack ארון-12 is far',
      fix: 'Move ארון-12',
      source: '',
    } as const;
    expect(isolatedIn(render(<FindingList findings={[finding]} />).container)).toEqual(['ארון', 'ארון']);
    cleanup();
    const problems = [{ path: 'row 2', message: '"ארון-12" is not a number' }];
    expect(isolatedIn(render(<ProblemList problems={problems} />).container)).toEqual(['ארון']);
    cleanup();
    const { press, container } = openScreen({
      name: 'ארון-12.csv',
      bytes: bytesOf(
        'Channel,Part,Interface,Wiring,Connector,Fibre,Polish,Length m\nארון-12,transceiver,10GBASE-SR\n' +
          ',duplex cord,,A-to-B,LC,OM4,UPC,3\n,transceiver,10GBASE-SR\nother,splice\n',
      ),
    });
    await press('Open a file');
    const heading = await screen.findByRole('heading', { name: 'ארון-12' });
    expect(isolatedIn(heading)).toEqual(['ארון']);
    expect(isolatedIn(container.querySelector('.cut-sheet-head') as Element)).toEqual(['ארון']);
    expect(isolatedIn(container.querySelector('.channel-row') as Element)).toEqual(['ארון']);
  });
});
