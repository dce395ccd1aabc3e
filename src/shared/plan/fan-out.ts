/** Which cable shares one parallel port out over several narrower ones. */
import { type FanOut, fanOutBetween } from '../catalogue/fan-outs';
import type { Endpoint } from '../channel/endpoint';

const sideOf = ({ face, transmit }: Endpoint) => ({ connector: face.connector, lanes: transmit.length });

/** Undefined where no such cable is listed. Both ends are parallel; two duplex ends never get one. */
export const breakoutFanOut = (near: Endpoint, far: Endpoint): FanOut | undefined =>
  fanOutBetween(sideOf(near), sideOf(far));
