import { halfLanesIn } from '../../channel/half-lanes';
import { channelRule } from '../channel-rule';
import { channelOf, fanoutOf, parallelChannel } from '../example-channels';
import { namedNumbers } from '../number-words';

const splitter = (leg: 1 | 2) =>
  fanoutOf({
    connector: 'MPO-12',
    fibres: 8,
    fibre: 'OS2',
    leg,
    map: [
      [12, 1, 1],
      [11, 1, 2],
      [2, 1, 11],
      [1, 1, 12],
      [10, 2, 1],
      [9, 2, 2],
      [4, 2, 11],
      [3, 2, 12],
    ],
    facing: 'far',
  });

export const halfLanes = channelRule({
  id: 'optics/half-lanes',
  severity: 'warn',
  step: 'transceiver',
  source:
    'NVIDIA runs its 400G modules at 200G on two lanes behind a 1:2 splitter cable (catalogue, published)',
  needs: ['channel', 'light'],
  check: ({ channel, light }, violation) => {
    if (light.verdict !== 'works' && light.verdict !== 'lanes-swapped') return;
    const half = halfLanesIn(channel);
    const { near, far } = channel;
    if (half === null || near === null || far === null) return;
    violation(null, {
      near: `${namedNumbers(
        'lane',
        half.near.map((lane) => lane + near.laneOffset),
      )} of ${near.name}`,
      far: `${namedNumbers(
        'lane',
        half.far.map((lane) => lane + far.laneOffset),
      )} of ${far.name}`,
      gbps: half.mode.gbps,
    });
  },
  sentence: ({ near, far, gbps }) =>
    `This leg carries ${near} and ${far} alone: a link of ${gbps} Gb/s, for which the module at the leg leaves its other lanes unused.`,
  fix: () =>
    'Have the vendors of the switch and of the modules confirm this mode, and order the splitter cable that they name.',
  examples: {
    passes: [{ what: 'all lanes at both ends', channel: () => parallelChannel() }],
    fails: [
      {
        what: 'two of the four lanes of a 400G module at each end',
        channel: () => channelOf('400GBASE-DR4', '400GBASE-DR4', [splitter(1)]),
      },
      {
        what: 'the other leg',
        channel: () => channelOf('400GBASE-DR4', '400GBASE-DR4', [splitter(2)]),
      },
    ],
  },
});
