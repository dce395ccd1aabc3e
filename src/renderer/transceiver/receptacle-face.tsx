/** The receptacle as one looks into it, key up: who sends where, so that a data sheet's own drawing can be laid beside it. */
import { ARRAY_FACES } from '../../shared/catalogue/connectors';
import type { CustomInterface } from '../../shared/channel/document';
import { lanesText } from './lane-presets';

type Face = Pick<CustomInterface, 'lanes' | 'receptacle'>;

const CELL = 25;
const ROW = 40;

const shapeOf = (receptacle: Face['receptacle']): { readonly positions: number; readonly perRow: number } =>
  receptacle === 'LC' ? { positions: 2, perRow: 2 } : ARRAY_FACES[receptacle];

/** The sides of a duplex port have letters, the positions of an array numbers. */
const nameOf = (receptacle: Face['receptacle'], position: number): string =>
  receptacle === 'LC' ? (['A', 'B'][position - 1] ?? '') : String(position);

const Sign = ({ x, y, sends, receives }: { x: number; y: number; sends: boolean; receives: boolean }) => {
  if (sends) return <path className="face-tx" d={`M${x - 6} ${y - 6}L${x + 6} ${y}L${x - 6} ${y + 6}Z`} />;
  if (receives) return <circle className="face-rx" cx={x} cy={y} r={5} />;
  return <circle className="face-dark" cx={x} cy={y} r={1.5} />;
};

export const ReceptacleFace = ({ receptacle, lanes }: Face) => {
  const { positions, perRow } = shapeOf(receptacle);
  const width = perRow * CELL + 12;
  const height = Math.ceil(positions / perRow) * ROW + 10;
  return (
    <figure className="face">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        role="img"
        aria-label={`${receptacle}: ${lanesText({ receptacle, lanes })}`}
      >
        <rect className="face-body" x={1} y={7} width={width - 2} height={height - 8} rx={6} />
        <rect className="face-key" x={width / 2 - 14} y={1} width={28} height={7} rx={2} />
        {Array.from({ length: positions }, (_, index) => {
          const position = index + 1;
          const x = 6 + CELL / 2 + (index % perRow) * CELL;
          const y = 22 + Math.floor(index / perRow) * ROW;
          return (
            <g key={position}>
              <Sign
                x={x}
                y={y}
                sends={lanes.some(({ tx }) => tx === position)}
                receives={lanes.some(({ rx }) => rx === position)}
              />
              <text className="face-name" x={x} y={y + 20}>
                {nameOf(receptacle, position)}
              </text>
            </g>
          );
        })}
      </svg>
      <figcaption className="field-help">
        Looked into, key up: ▶ sends, ○ receives. {lanesText({ receptacle, lanes })}.
      </figcaption>
    </figure>
  );
};
