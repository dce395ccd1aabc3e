/** Which printed figure decides how far a channel may go, so that its sureness can be told beside it. */
import type { Figure } from '../catalogue/figure';
import { FIBRE_GRADES, type FibreGrade } from '../catalogue/interface';
import type { Channel } from '../channel/channel';
import { type Endpoint, modeOfEnd } from '../channel/endpoint';
import { halfLanesIn } from '../channel/half-lanes';
import { millimetresFromM } from '../units';
import { lowestGrade, type Reach } from './budget';
import { qualifies } from './limit';

type ByGrade = Readonly<Partial<Record<FibreGrade, Figure<number>>>>;

/** Of several rows that reach as far the lowest grade's: a better fibre qualifies for it too. */
const figureOf = (figures: ByGrade, lowest: FibreGrade | null, reach: number): Figure<number> | null => {
  if (lowest === null) return null;
  for (const grade of FIBRE_GRADES) {
    const figure = figures[grade];
    if (figure !== undefined && qualifies(grade, lowest) && millimetresFromM(figure.value) === reach)
      return figure;
  }
  return null;
};

/**
 * The tighter end's, the near one's where both are alike, or that of a splitter's leg; null where no reach is known or a data
 * sheet gives it.
 */
export const decidingReach = (channel: Channel, budget: Reach): Figure<number> | null => {
  const { near, far } = channel;
  const { reach, reachIsOfLeg, nearLimit } = budget;
  if (reach === null || near === null || far === null) return null;
  const gradeOf = (endpoint: Endpoint): FibreGrade | null => lowestGrade(channel, modeOfEnd(endpoint));
  if (reachIsOfLeg) return figureOf(halfLanesIn(channel)?.mode.reachM ?? {}, gradeOf(near), reach);
  const endpoint = nearLimit.reach === reach ? near : far;
  return figureOf(endpoint.catalogue?.reachM ?? {}, gradeOf(endpoint), reach);
};
