/** An identity number in the house form: `35*************123`. */
export function maskIdentityNumber(quote: string): string {
  const plain = compact(quote);
  return `${plain.slice(0, 2)}${"*".repeat(plain.length - 5)}${plain.slice(-3)}`;
}

/** A mobile number in the house form: `138****1234`. */
export function maskMobileNumber(quote: string): string {
  const plain = compact(quote).slice(-11);
  return `${plain.slice(0, 3)}****${plain.slice(-4)}`;
}

/** A bank card in the house form: first and last four digits. */
export function maskBankCard(quote: string): string {
  const plain = compact(quote);
  return `${plain.slice(0, 4)}${"*".repeat(plain.length - 8)}${plain.slice(-4)}`;
}

/** An address kept only to the township or street office 乡镇、街道. */
export function maskAddress(quote: string): string {
  const kept = /^.*?(?:街道|乡|镇)/.exec(quote)?.[0] ?? /^.*?(?:县|区|市)/.exec(quote)?.[0] ?? "";
  return `${kept}***`;
}

/** Puts the masked form of every place into a text 脱敏. The places must not overlap. */
export function maskPlaces(text: string, places: readonly { offset: number; length: number; masked: string }[]): string {
  let masked = text;
  for (const place of [...places].sort((one, other) => other.offset - one.offset))
    masked = masked.slice(0, place.offset) + place.masked + masked.slice(place.offset + place.length);
  return masked;
}

const compact = (quote: string) => quote.replace(/[^0-9Xx]/g, "").toUpperCase();
