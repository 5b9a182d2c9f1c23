import type { FormBody } from './form-body.ts'

/** Names of the fields that hold secrets, of every form that is defined: no page tells their values back. */
export const secretFields = new Set<string>()

/** What a page carries of a post so that it can be sent again: all as it was typed, files and secrets excepted. */
export function carriedOf(posted: FormBody): [name: string, value: string][] {
  const names = posted.names().filter(name => !secretFields.has(name))
  return names.flatMap(name => posted.all(name).map((value): [string, string] => [name, value]))
}
