import { describe, expect, it } from 'vitest';
import { piecesByDirection, withIsolates } from '../../src/shared/documents/right-to-left';

const shown = (text: string): string =>
  piecesByDirection(text)
    .map((piece) => (piece.isRightToLeft ? `<${piece.text}>` : piece.text))
    .join('');

describe('words written from right to left', () => {
  it.each([
    ['ארון-12 > R2-P1', '<ארון>-12 > R2-P1'],
    ['Rack ארון ראשי 7, unit 4', 'Rack <ארון ראשי> 7, unit 4'],
    ['خزانة 3/4', '<خزانة> 3/4'],
    ['תל-אביב: 2', '<תל-אביב>: 2'],
    ['ܐܪܘܢ (B)', '<ܐܪܘܢ> (B)'],
    ['שָׁלוֹם 1', '<שָׁלוֹם> 1'],
    ['R1-P1', 'R1-P1'],
    ['机柜 7', '机柜 7'],
    ['', ''],
  ])('are kept apart in %j', (text, pieces) => {
    expect(shown(text)).toBe(pieces);
  });

  it('turn nothing round by signs that nobody sees', () => {
    expect(shown('R1\u202e-P1 \u2067R2\u200f')).toBe('R1-P1 R2');
  });

  it('are between their own signs where there is nothing but text', () => {
    expect(withIsolates('link ארון-12: works')).toBe('link \u2067ארון\u2069-12: works');
    expect(withIsolates('link R1: works')).toBe('link R1: works');
  });
});
