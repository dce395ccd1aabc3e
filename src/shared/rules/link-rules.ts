/** Every rule about one link of a quote, in the order in which findings are shown. A new rule is one file and one line here. */

import type { Finding, PresentedFinding } from './finding';
import { access } from './link/access';
import { answerUnused } from './link/answer-unused';
import { cableIsEnough } from './link/cable-is-enough';
import { cableUnlisted } from './link/cable-unlisted';
import { cassetteShared } from './link/cassette-shared';
import { cassetteTooBig } from './link/cassette-too-big';
import { cordLength } from './link/cord-length';
import { cordsElsewhere } from './link/cords-elsewhere';
import { cordsOfOneTransceiver } from './link/cords-of-one-transceiver';
import { crossConnectAssumed } from './link/cross-connect-assumed';
import { emptySlots } from './link/empty-slots';
import { familyMismatch } from './link/family-mismatch';
import { farRacks } from './link/far-racks';
import { fewPorts } from './link/few-ports';
import { fibresForLanes } from './link/fibres-for-lanes';
import { flatSingleMode } from './link/flat-single-mode';
import { freeReceptacles } from './link/free-receptacles';
import { frontNotPlanned } from './link/front-not-planned';
import { halfTransceiver } from './link/half-transceiver';
import { height } from './link/height';
import { hybridCord } from './link/hybrid-cord';
import { installedDiffers } from './link/installed-differs';
import { installedLegs } from './link/installed-legs';
import { installedLegsShared } from './link/installed-legs-shared';
import { installedLossAssumed } from './link/installed-loss-assumed';
import { installedTooShort } from './link/installed-too-short';
import { installedTrunkDiffers } from './link/installed-trunk-differs';
import { installedUnknown } from './link/installed-unknown';
import { installedUnnamed } from './link/installed-unnamed';
import { installedUnused } from './link/installed-unused';
import { kindMismatch } from './link/kind-mismatch';
import { labelsCollide } from './link/labels-collide';
import { labelsLookAlike } from './link/labels-look-alike';
import { labelsMissing } from './link/labels-missing';
import { legsUnknown } from './link/legs-unknown';
import { methodAdapted } from './link/method-adapted';
import { moduleDiffers } from './link/module-differs';
import { moduleFamily } from './link/module-family';
import { moduleInstead } from './link/module-instead';
import { nearSideApart } from './link/near-side-apart';
import { noCable } from './link/no-cable';
import { noEnclosure } from './link/no-enclosure';
import { noSlack } from './link/no-slack';
import { notConfirmed } from './link/not-confirmed';
import { oneRack } from './link/one-rack';
import { oneRoute } from './link/one-route';
import { pairParted } from './link/pair-parted';
import { placeDiffers } from './link/place-differs';
import { rackFull } from './link/rack-full';
import { rackNames } from './link/rack-names';
import { rackUnitTaken } from './link/rack-unit-taken';
import { roomMissing } from './link/room-missing';
import { routeMissing } from './link/route-missing';
import { routesDiffer } from './link/routes-differ';
import { serviceUnanswered } from './link/service-unanswered';
import { singleTrunks } from './link/single-trunks';
import { slotsTaken } from './link/slots-taken';
import { slotsUnknown } from './link/slots-unknown';
import { surplus } from './link/surplus';
import { throughMismatch } from './link/through-mismatch';
import { wholePorts } from './link/whole-ports';
import type { LinkRule, LinkView } from './link-rule';

export const LINK_RULES: readonly LinkRule[] = [
  kindMismatch,
  throughMismatch,
  serviceUnanswered,
  noCable,
  cableUnlisted,
  cordsElsewhere,
  pairParted,
  answerUnused,
  cableIsEnough,
  moduleInstead,
  fewPorts,
  singleTrunks,
  wholePorts,
  freeReceptacles,
  halfTransceiver,
  cordsOfOneTransceiver,
  frontNotPlanned,
  fibresForLanes,
  moduleDiffers,
  flatSingleMode,
  hybridCord,
  cordLength,
  noSlack,
  crossConnectAssumed,
  routeMissing,
  oneRoute,
  nearSideApart,
  routesDiffer,
  installedTooShort,
  installedLossAssumed,
  installedLegs,
  installedLegsShared,
  installedTrunkDiffers,
  installedUnknown,
  methodAdapted,
  legsUnknown,
  installedUnused,
  noEnclosure,
  oneRack,
  height,
  slotsTaken,
  slotsUnknown,
  placeDiffers,
  rackFull,
  rackUnitTaken,
  cassetteTooBig,
  installedDiffers,
  installedUnnamed,
  familyMismatch,
  moduleFamily,
  access,
  emptySlots,
  surplus,
  farRacks,
  rackNames,
  labelsMissing,
  labelsCollide,
  labelsLookAlike,
  cassetteShared,
  roomMissing,
  notConfirmed,
];

const BY_ID = new Map(LINK_RULES.map((rule) => [rule.id, rule]));

/** Runs every rule over one planned link. */
export const findLinkFaults = (view: LinkView): Finding[] => {
  const findings: Finding[] = [];
  for (const rule of LINK_RULES)
    rule.check(view, (values, severity = rule.severity) => {
      findings.push({ rule: rule.id, severity, step: rule.step, part: null, values });
    });
  return findings;
};

/** A finding of a link rule in words; undefined when the finding is another kind of rule's. */
export const presentLinkFinding = ({
  rule: id,
  severity,
  part,
  values,
}: Finding): PresentedFinding | undefined => {
  const rule = BY_ID.get(id);
  if (rule === undefined) return undefined;
  return {
    rule: id,
    severity,
    part,
    message: rule.sentence(values),
    fix: rule.fix(values),
    source: rule.source,
  };
};
