/** Decimals as whole numbers of any size, so that no sum of the oracle is rounded by the machine. */

/** `decimal(0.35, 6)` is 350000n: the shortest decimal that names the number, rounded half up to so many places. */
export function decimal(value: number, places: number): bigint {
  const [mantissa = '0', exponent = '0'] = value.toString().split('e');
  const [whole = '0', fraction = ''] = mantissa.replace('-', '').split('.');
  const digits = BigInt(whole + fraction);
  const shift = places + Number(exponent) - fraction.length;
  const sign = value < 0 ? -1n : 1n;
  return shift >= 0 ? sign * digits * 10n ** BigInt(shift) : halfUp(sign * digits, 10n ** BigInt(-shift));
}

/** `halfUp(5n, 2n)` is 3n and `halfUp(-5n, 2n)` is -2n: half goes up, towards the larger number. */
export function halfUp(dividend: bigint, divisor: bigint): bigint {
  const doubled = 2n * dividend + divisor;
  const by = 2n * divisor;
  const quotient = doubled / by;
  return doubled % by < 0n ? quotient - 1n : quotient;
}
