/**
 * Every interface the catalogue knows, slowest first. A new one is one entry in the file of its speed.
 *
 * `lanesReorder` is true where several lanes travel on fibres of their own: multi-lane Ethernet marks its lanes and puts
 * them back in order. It is false where the order cannot change: one lane, or wavelengths that stay together on one fibre.
 */
import type { Interface } from '../interface';
import { interfaces10G } from './10g';
import { interfaces25G } from './25g';
import { interfaces40G } from './40g';
import { interfaces50G } from './50g';
import { interfaces100GMultimode } from './100g-multimode';
import { interfaces100GSingleMode } from './100g-single-mode';
import { interfaces200G } from './200g';
import { interfaces400GMultimode } from './400g-multimode';
import { interfaces400GSingleMode } from './400g-single-mode';
import { interfaces800G } from './800g';

export const INTERFACES: readonly Interface[] = [
  ...interfaces10G,
  ...interfaces25G,
  ...interfaces40G,
  ...interfaces50G,
  ...interfaces100GMultimode,
  ...interfaces100GSingleMode,
  ...interfaces200G,
  ...interfaces400GMultimode,
  ...interfaces400GSingleMode,
  ...interfaces800G,
];
