/**
 * From one link's answers to everything that follows: the channels, how many of each part, and where each stands.
 *
 * Example: a 40GBASE-SR4 breakout to 24 SFPs in one rack plans 6 channels, 6 array cords, 6 U1 modules and 24 duplex cords.
 */

import { MAX_LENGTH_M } from '../channel/document';
import { type EndName, type Endpoint, resolveEnd } from '../channel/endpoint';
import { failure, type Problem, type Result, success } from '../result';
import type { ApplicationAnswers } from '../steps/application';
import { type CompleteAnswers, isComplete, unansweredSteps } from '../steps/steps';
import { planBreakout } from './applications/breakout';
import { planConversion } from './applications/conversion';
import { planDuplex, planPatchField } from './applications/duplex';
import { planParallel } from './applications/parallel';
import { type ChainPart, channelOfChain, type PlanContext } from './chain';
import { type Group, groupLinks } from './groups';
import { planHousings } from './housings';
import type { Link } from './link';
import type { LinkPlan, NearerChannels, PlannedChannel, PlanSite } from './link-plan';
import { routesDisagree } from './routes';
import { chooseThrough, type Through } from './through';
import { withUpAngledEnds } from './up-angled-ends';

const wiredChains = (context: PlanContext, through: Through): readonly (readonly ChainPart[])[] => {
  switch (context.answers.application.kind) {
    case 'breakout':
      return planBreakout(context, through === 'breakout-cable');
    case 'duplex':
      return planDuplex(context, through === 'direct-cord');
    case 'patch-field':
      return planPatchField(context);
    case 'parallel':
      return planParallel(context, through === 'direct-cord');
    case 'conversion':
      return planConversion(context);
  }
};

/** The channels of a link as chains of parts: one, or one a leg where a rear is shared out. Empty where no parts join the ends. */
export const chainsOf = (context: PlanContext, through: Through): readonly (readonly ChainPart[])[] =>
  wiredChains(context, through).map((chain) => withUpAngledEnds(context, chain));

/** Why answers make no plan, in words that screens and reasons share. */
export const NO_PARTS = 'these answers leave no parts to join the two ends with';
export const TOO_LONG = `with vertical runs and slack the trunk is longer than ${MAX_LENGTH_M} m, the most that any interface here reaches`;
const WRONG_RACKS = (links: number): string => `its entries add up to another number than links (${links})`;

const WRONG_ROUTES = (racks: number): string =>
  racks === 1
    ? 'there is one far rack: give one route length, not a list'
    : `give one route for each of the ${racks} far racks`;
const ROUTES_DISAGREE = (oneM: number, farthestM: number): string =>
  `its farthest rack is ${farthestM} m away, but the one route length says ${oneM} m: give one of them`;

/** What is wrong with the far racks and the routes to them, as answered. */
export const rackProblem = (application: ApplicationAnswers): Problem | null => {
  const { links, perRack, routeLengthsM } = application;
  const path = 'answers.application.';
  if (perRack !== undefined && perRack.reduce((sum, count) => sum + count, 0) !== links)
    return { path: `${path}perRack`, message: WRONG_RACKS(links) };
  const racks = perRack?.length ?? 1;
  if (routeLengthsM !== undefined && routeLengthsM.length !== racks)
    return { path: `${path}routeLengthsM`, message: WRONG_ROUTES(racks) };
  const disagreement = routesDisagree(application);
  return disagreement === null
    ? null
    : {
        path: `${path}routeLengthsM`,
        message: ROUTES_DISAGREE(disagreement.oneM, disagreement.farthestM),
      };
};

const plannedChannels = (
  context: PlanContext,
  chains: readonly (readonly ChainPart[])[],
  name: string,
): PlannedChannel[] =>
  chains.map((chain, index) => ({
    leg: index + 1,
    chain,
    document: channelOfChain(context, chains.length > 1 ? `${name}, leg ${index + 1}` : name, chain),
  }));

const lengthsOf = (chains: readonly (readonly ChainPart[])[]): string =>
  JSON.stringify(chains.map((chain) => chain.map(({ part }) => ('lengthM' in part ? part.lengthM : 0))));

/** Far racks are told apart by the lengths of their cables alone. */
const nearerChannels = (
  context: PlanContext,
  through: Through,
  farthest: readonly (readonly ChainPart[])[],
  { groups, name }: { readonly groups: readonly Group[]; readonly name: string },
): NearerChannels[] => {
  if (context.answers.application.routeLengthsM === undefined || groups.length === 1) return [];
  const known = new Map<string, { groups: number[]; channels: PlannedChannel[] }>();
  for (const { index } of groups) {
    const own = { ...context, rack: index };
    const chains = chainsOf(own, through);
    const key = lengthsOf(chains);
    if (key === lengthsOf(farthest)) continue;
    const entry = known.get(key);
    if (entry !== undefined) entry.groups.push(index);
    else
      known.set(key, {
        groups: [index],
        channels: plannedChannels(own, chains, `${name}, far rack ${index + 1}`),
      });
  }
  return [...known.values()];
};

/** A receptacle of a dual interface may be named in the answers; both are planned alike. */
const resolve = (answers: CompleteAnswers, end: EndName, problems: Problem[]): Endpoint | null =>
  resolveEnd(answers.transceiver[end], end, problems);

/**
 * Plans one link.
 *
 * Errors: a problem for every step that is not answered, and for an interface that does not exist, with a path inside the
 * link. A plan that cannot work is no error: its channels say so when they are judged.
 */
export const planLink = (link: Link, site: PlanSite): Result<LinkPlan, readonly Problem[]> => {
  const { answers } = link;
  if (!isComplete(answers))
    return failure(
      unansweredSteps(answers).map((step) => ({
        path: `answers.${step}`,
        message: 'this step is not answered yet',
      })),
    );
  const problems: Problem[] = [];
  const near = resolve(answers, 'near', problems);
  const far = resolve(answers, 'far', problems);
  if (near === null || far === null)
    return failure(problems.map(({ path, message }) => ({ path: `answers.transceiver.${path}`, message })));
  const wrongRacks = rackProblem(answers.application);
  if (wrongRacks !== null) return failure([wrongRacks]);
  const { settings, modules = [] } = site;
  const context: PlanContext = { answers, near, far, settings, modules };
  const through = chooseThrough(answers, near, far, site.settings);
  const chains = chainsOf(context, through);
  const tooLong = chains.flat().find(({ part }) => 'lengthM' in part && part.lengthM > MAX_LENGTH_M);
  if (tooLong !== undefined)
    return failure([
      {
        path: 'answers.application.routeLengthM',
        message: TOO_LONG,
      },
    ]);
  if (chains.length === 0) return failure([{ path: 'answers', message: NO_PARTS }]);
  const groups = groupLinks(answers, near, far, through);
  const plan = {
    link,
    answers,
    context,
    through,
    channels: plannedChannels(context, chains, link.name),
    nearer: nearerChannels(context, through, chains, { groups, name: link.name }),
    groups,
    housings: planHousings(chains[0] ?? [], answers, groups, site),
    paths: answers.application.redundancy === 'A/B' ? (2 as const) : (1 as const),
    region: site.region,
  };
  return success(plan);
};
