/** What a table says of a name that somebody typed; names that every object has, such as "constructor", are none of it. */
export function named<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined
}
