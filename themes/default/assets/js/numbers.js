// Numbers as people write them.

/** A whole number as Danes write it: 40000, 40.000 or 40 000. */
export function wholeNumber(field) {
  const written = field?.value.trim().replace(/(\d)[.\s](?=\d{3}(?!\d))/g, "$1") ?? "";
  return /^\d{1,9}$/.test(written) ? Number(written) : null;
}
