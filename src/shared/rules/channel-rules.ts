/** Every rule about one channel, in the order in which findings are shown. A new rule is one file and one line here. */
import { angledWedge } from './channel/angled-wedge';
import { assumedReceptacle } from './channel/assumed-receptacle';
import { byPartNumber } from './channel/by-part-number';
import { cannotBeJudged } from './channel/cannot-be-judged';
import { countsDiffer } from './channel/counts-differ';
import { dataSheet } from './channel/data-sheet';
import { dead } from './channel/dead';
import { gradeMixed } from './channel/grade-mixed';
import { halfLanes } from './channel/half-lanes';
import { lanesSwapped } from './channel/lanes-swapped';
import { limitFromPowers } from './channel/limit-from-powers';
import { limitOverridden } from './channel/limit-overridden';
import { limitUnknown } from './channel/limit-unknown';
import { lossImplausible } from './channel/loss-implausible';
import { lossNotCounted } from './channel/loss-not-counted';
import { mapAssumed } from './channel/map-assumed';
import { marginNegative } from './channel/margin-negative';
import { marginThin } from './channel/margin-thin';
import { modeMixed } from './channel/mode-mixed';
import { noBreakout } from './channel/no-breakout';
import { notOrderable } from './channel/not-orderable';
import { overReach } from './channel/over-reach';
import { partial } from './channel/partial';
import { pinsCollide } from './channel/pins-collide';
import { pinsMissing } from './channel/pins-missing';
import { polishClash } from './channel/polish-clash';
import { rateClash } from './channel/rate-clash';
import { receiverOverload } from './channel/receiver-overload';
import { renumbered } from './channel/renumbered';
import { shapeClash } from './channel/shape-clash';
import { shorterReachSold } from './channel/shorter-reach-sold';
import { telecomMargin } from './channel/telecom-margin';
import { unprovenBreakout } from './channel/unproven-breakout';
import { unusedFibres } from './channel/unused-fibres';
import { unusedLanes } from './channel/unused-lanes';
import { unusedPorts } from './channel/unused-ports';
import { upAngledAtTransceiver } from './channel/up-angled-at-transceiver';
import { upAngledFlat } from './channel/up-angled-flat';
import { wavelengthClash } from './channel/wavelength-clash';
import { wrongMode } from './channel/wrong-mode';
import type { ChannelRule, ChannelView } from './channel-rule';
import type { Finding, PresentedFinding } from './finding';

export const CHANNEL_RULES: readonly ChannelRule[] = [
  pinsCollide,
  pinsMissing,
  shapeClash,
  polishClash,
  angledWedge,
  upAngledAtTransceiver,
  upAngledFlat,
  modeMixed,
  wrongMode,
  gradeMixed,
  countsDiffer,
  cannotBeJudged,
  dead,
  partial,
  lanesSwapped,
  renumbered,
  mapAssumed,
  rateClash,
  wavelengthClash,
  noBreakout,
  unprovenBreakout,
  halfLanes,
  assumedReceptacle,
  byPartNumber,
  dataSheet,
  notOrderable,
  overReach,
  shorterReachSold,
  marginNegative,
  marginThin,
  limitUnknown,
  limitFromPowers,
  limitOverridden,
  telecomMargin,
  lossImplausible,
  lossNotCounted,
  receiverOverload,
  unusedPorts,
  unusedLanes,
  unusedFibres,
];

const BY_ID = new Map(CHANNEL_RULES.map((rule) => [rule.id, rule]));

/** Runs every rule over one channel. */
export const findChannelFaults = (view: ChannelView): Finding[] => {
  const findings: Finding[] = [];
  for (const rule of CHANNEL_RULES)
    rule.check(view, (part, values, severity = rule.severity) => {
      // Two ends alike would say the same twice.
      const last = findings.at(-1);
      if (
        last?.rule === rule.id &&
        last.part === part &&
        JSON.stringify(last.values) === JSON.stringify(values)
      )
        return;
      findings.push({ rule: rule.id, severity, step: rule.step, part, values });
    });
  return findings;
};

/**
 * A finding in words. Throws on a rule id that does not exist, which is a bug: findings are made by the rules.
 */
export const presentFinding = ({ rule: id, severity, part, values }: Finding): PresentedFinding => {
  const rule = BY_ID.get(id);
  if (rule === undefined) throw new Error(`no rule is called ${id}`);
  return {
    rule: id,
    severity,
    part,
    message: rule.sentence(values),
    fix: rule.fix(values),
    source: rule.source,
  };
};
