/**
 * Kinds of faults that are known and being mended: the fitter finds them, and no test fails for them yet. The list only
 * ever gets shorter.
 */
import type { Fault } from '../../oracle/fitter/fault';
import { kindOf } from './tally';

const STILL_OPEN: readonly RegExp[] = [];

export const isStillOpen = (fault: Fault): boolean => STILL_OPEN.some((kind) => kind.test(kindOf(fault)));
