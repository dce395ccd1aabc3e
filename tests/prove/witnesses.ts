/** Complete answers, planned by the planner and judged by the oracle: parts, light, loss, reach, route and racks. */
import type { PlanSite } from '../../src/shared/plan/link-plan';
import type { CompleteAnswers } from '../../src/shared/steps/steps';
import { budgetBlocks, budgetOf } from '../oracle/budget';
import type { ChannelDocument, End } from '../oracle/document';
import { opticAt } from '../oracle/ends';
import { carrierOf, hasPairOfCords, housingBlocks, standing } from '../oracle/housing';
import { layOut } from '../oracle/line';
import { applicationFits, hasSplitter, opticsBlocks } from '../oracle/optics';
import { wayBlocks } from '../oracle/ways';
import { isTooLong } from './lengths';
import { documentsOf, faultsOf } from './structure';

/** Rules about racks and about which transceivers talk; nothing else follows from how many links there are. */
export const housingFaults = (answers: CompleteAnswers, site: PlanSite): readonly string[] => {
  const [near, far] = [answers.transceiver.near, answers.transceiver.far].map((end) =>
    opticAt(end as ChannelDocument['near'] & object),
  ) as [ReturnType<typeof opticAt>, ReturnType<typeof opticAt>];
  const carrier = carrierOf(answers, near, far, site.settings);
  const rules = [...opticsBlocks(near, far)];
  rules.push(...housingBlocks(answers, standing(answers, near, far, carrier), site.enclosures));
  const { kind } = answers.application;
  return [
    ...rules.map(({ rule }) => rule),
    ...(applicationFits(kind, near, far) ? [] : ['advice/kind-mismatch']),
    ...(hasSplitter(kind, near, far) ? [] : ['optics/no-cable']),
    ...(answers.polarity.arrayCords === undefined || hasPairOfCords(kind, carrier, answers.interface.rear)
      ? []
      : ['polarity/cords-elsewhere']),
  ];
};

/** Every rule that a complete design breaks; empty when it can be ordered as it stands, its labels aside. */
export const faultsOfDesign = (answers: CompleteAnswers, site: PlanSite): readonly string[] => {
  const documents = documentsOf(answers, site);
  const faults = faultsOf(documents);
  if (documents === null || faults === null) return ['no parts join the two ends'];
  const { application, transceiver } = answers;
  const ends = [opticAt(transceiver.near as End), opticAt(transceiver.far as End)] as const;
  const carrier = carrierOf(answers, ...ends, site.settings);
  const total = application.perRack?.reduce((sum, count) => sum + count, 0) ?? application.links;
  return [
    ...faults,
    ...(total === application.links ? [] : ['the racks have other links than the link']),
    ...housingFaults(answers, site),
    ...wayBlocks(answers, documents, ends, carrier, site.settings).map(({ rule }) => rule),
    ...documents.flatMap((doc) => [
      ...(isTooLong(doc) ? ['a part is longer than any interface reaches'] : []),
      ...budgetBlocks(budgetOf(doc, layOut(doc))).map(({ rule }) => rule),
    ]),
  ];
};
