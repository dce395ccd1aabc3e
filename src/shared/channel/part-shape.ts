/** What a part shows to its two neighbours, and the way of the light between the two faces. */
import type { FibreGrade } from '../catalogue/interface';
import type { Part, PartOf } from './document';
import type { Face } from './face';
import {
  adapterMap,
  arrayCableMap,
  breakoutCordMap,
  duplexCordMap,
  fanoutMap,
  moduleMap,
  spliceMap,
} from './part-maps';
import { invert, type Permutation } from './permutation';

const bare = (
  kind: Face['kind'],
  connector: Face['connector'],
  polish: Face['polish'],
  pins: Face['pins'] = null,
): Face => ({
  kind,
  connector,
  pins,
  polish,
  upAngled: false,
});

export interface Shape {
  readonly near: Face;
  readonly far: Face;
  readonly map: Permutation | undefined;
  readonly fibre: FibreGrade | null;
}

/** Faces and map with the part's duplex face, or its legs, on the far side. */
const shapeFacingFar = (part: PartOf<'module' | 'breakout-cord' | 'array-fanout'>): Shape => {
  switch (part.part) {
    case 'module':
      return {
        near: bare('rear-plug', part.rear, part.rearPolish, part.pins),
        far: bare('duplex-port', part.front, part.frontPolish),
        map: moduleMap(part),
        fibre: part.fibre,
      };
    case 'breakout-cord':
      return {
        near: bare('plug', part.connector, part.polish[0], part.pins),
        far: bare('duplex-plug', 'LC', part.polish[1]),
        map: breakoutCordMap(part),
        fibre: part.fibre,
      };
    case 'array-fanout': {
      const kind = part.body === 'module' ? 'rear-plug' : 'plug';
      const leg = part.legs[part.leg - 1];
      return {
        near: bare(kind, part.connector, part.polish, part.pins),
        far: bare(kind, leg?.connector ?? part.connector, leg?.polish ?? null, leg?.pins ?? null),
        map: fanoutMap(part),
        fibre: part.fibre,
      };
    }
  }
};

/** `facesNear`: the duplex face, or the legs, of a part with two different ends look to the near side. */
export const shapeOf = (part: Part, facesNear: boolean): Shape => {
  switch (part.part) {
    case 'duplex-cord': {
      const [nearConnector, farConnector] = Array.isArray(part.connector)
        ? part.connector
        : [part.connector, part.connector];
      const [nearPolish, farPolish] = Array.isArray(part.polish) ? part.polish : [part.polish, part.polish];
      return {
        near: bare('duplex-plug', nearConnector, nearPolish),
        far: bare('duplex-plug', farConnector, farPolish),
        map: duplexCordMap(part),
        fibre: part.fibre,
      };
    }
    case 'mpo-adapter': {
      const face = bare('adapter', part.connector, null);
      return { near: face, far: face, map: adapterMap(part), fibre: null };
    }
    case 'array-cable': {
      const [nearAngled, farAngled] = part.upAngled ?? [false, false];
      return {
        near: {
          kind: 'plug',
          connector: part.connector,
          pins: part.pins[0],
          polish: part.polish[0],
          upAngled: nearAngled,
        },
        far: {
          kind: 'plug',
          connector: part.connector,
          pins: part.pins[1],
          polish: part.polish[1],
          upAngled: farAngled,
        },
        map: arrayCableMap(part),
        fibre: part.fibre,
      };
    }
    case 'splice': {
      const face = bare('open', null, null);
      return { near: face, far: face, map: spliceMap(), fibre: null };
    }
    default: {
      const shape = shapeFacingFar(part);
      if (!facesNear) return shape;
      return { near: shape.far, far: shape.near, map: shape.map && invert(shape.map), fibre: shape.fibre };
    }
  }
};
