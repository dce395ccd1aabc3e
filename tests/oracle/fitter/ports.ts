/** Ports of panels that a lane goes through, and the trunks on its way. */

import type { Arrangement } from './arrangements';
import type { Assembled } from './assemble';
import type { Step } from './follow';
import type { PositionName } from './positions';
import type { Way } from './ways';

/** Places that have a panel, each with a name of the port there; two lanes of one port have one name. */
export type PortsOnTheWay = Partial<Record<'near' | 'field-near' | 'field-far' | 'far', string>>;

export const has = (arrangement: Arrangement, ...names: PositionName[]): boolean =>
  arrangement.some(({ unit }) => names.includes(unit.position));

/** Glass by the place of its part among all parts of the document. */
export const stepAt = (steps: readonly Step[], part: number): Step | undefined =>
  steps.find((one) => one.part === part);

/** Indices of parts of the assembled channel: trunks, and modules from near to far. */
export const landmarks = ({ document }: Assembled, arrangement: Arrangement) => {
  const indices = (wanted: string): number[] =>
    document.parts.flatMap(({ part }, index) => (part === wanted ? [index] : []));
  const modules = indices('module');
  const cables = indices('array-cable');
  const first = has(arrangement, 'near cord') && document.parts[0]?.part === 'array-cable' ? 1 : 0;
  const trunks = has(arrangement, 'trunk')
    ? cables.slice(first, first + (has(arrangement, 'second trunk') ? 2 : 1))
    : [];
  return { modules, trunks };
};

/** Where the channel stands: its rear among those of its path, and its rack. */
interface Standing {
  readonly path: string;
  readonly rear: number;
  readonly rack: number;
  readonly rearInRack: number;
}

/** Names for the ports that a way goes through, one for each place with a panel. */
export const portsOf = (
  arrangement: Arrangement,
  modules: readonly number[],
  way: Way,
  { path, rear, rack, rearInRack }: Standing,
  isConversion: boolean,
): PortsOnTheWay => {
  const through = (module: number | undefined, side: 'near' | 'far'): number | undefined =>
    module === undefined ? undefined : stepAt(way.steps, module)?.[side].port;
  const near = `${path} near ${rear}`;
  const far = `${path} far ${rack} ${rearInRack}`;
  return {
    ...(has(arrangement, 'near panel') ? { near } : {}),
    ...(has(arrangement, 'near module')
      ? { near: `${near}.${isConversion ? way.nearPort : through(modules[0], 'near')}` }
      : {}),
    ...(has(arrangement, 'cross-connect cord')
      ? {
          'field-near': `${path} field-near ${rear}.${through(modules[1], 'far')}`,
          'field-far': `${path} field-far ${rear}.${through(modules[2], 'near')}`,
        }
      : {}),
    ...(has(arrangement, 'far panel') ? { far } : {}),
    ...(has(arrangement, 'far module')
      ? { far: `${far}.${isConversion ? way.farPort : through(modules.at(-1), 'far')}` }
      : {}),
  };
};
