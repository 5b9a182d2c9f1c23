/** Digits of any script as 0–9: "١٢٣" and "１２３" are 123. Every script has its ten side by side (Unicode, 4.6). */
export function latinDigits(text: string): string {
  return text.replace(/(?![0-9])\p{Nd}/gu, digit => String(valueOf(digit.codePointAt(0)!)))
}

function valueOf(point: number): number {
  let zero = point
  while (point - zero < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero--
  // Scripts of mathematics stand five times ten in a row; all others begin a row of their own.
  return (point >= 0x1d7ce && point <= 0x1d7ff ? point - 0x1d7ce : point - zero) % 10
}
