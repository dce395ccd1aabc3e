/** Figures as the window writes them. */
import { numberAsTyped } from '../../shared/reading/typed-number';
import { decibelsFromMicroDb, type MicroDb } from '../../shared/units';

const NARROW_BLANK = '\u202f';

/**
 * A number that reads back as itself wherever it is typed: thousands are parted by narrow blanks, from five digits on, as a
 * comma is a decimal sign elsewhere. Examples: `1200`, `12 000`, `2.5`.
 */
export const figure = (value: number): string => {
  const [whole = '', decimals] = numberAsTyped(value, () => true).split('.');
  const grouped = /^-?\d{5,}$/.test(whole) ? whole.replace(/\B(?=(\d{3})+$)/g, NARROW_BLANK) : whole;
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
};

/** `0.45 dB`; a third place only where two would read as nothing: `-0.004 dB`. */
export const inDb = (loss: MicroDb): string => {
  const db = decibelsFromMicroDb(loss);
  const places = db !== 0 && Math.abs(db) < 0.01 ? 3 : 2;
  return `${db.toFixed(places).replace('-', '\u2212')} dB`;
};

/** `counted(1, 'link')` is `1 link`, `counted(2, 'link')` is `2 links`. */
export const counted = (count: number, noun: string): string =>
  `${figure(count)} ${noun}${count === 1 ? '' : 's'}`;

/** `14:03`; of another day with its date, as `24 Nov, 14:03`. Both as the person's own system writes them. */
export const clock = (time: Date, now: Date): string =>
  time.toDateString() === now.toDateString()
    ? time.toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' })
    : time.toLocaleString([], { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });
