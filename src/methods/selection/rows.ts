import type { Levels, Row } from './candidates.ts'
import type { MaximumRule, MinimumRule, Read, Rules, ShareRule } from './rules.ts'

type Groups = Map<string, Levels>

/** Turns the rules into one row per group; candidates are numbered by their place in `source`. */
export function rowsOfRules(groups: Groups, rules: Rules, source: Int32Array): Read<Row[]> {
  const missing = missingColumn(groups, rules)
  if (missing) return { ok: false, refusal: missing }
  const members = new Map([...groups].map(([column, levels]) => [column, membersOf(levels, source)]))
  const rows = [
    ...rules.minimum.flatMap((rule, k) => minimumRows(rule, k, members.get(rule.by)!, counted(groups, rule))),
    ...rules.maximum.flatMap((rule, k) => maximumRows(rule, k, members.get(rule.by)!)),
    ...rules.share.map((rule, k) => shareRow(rule, k, members.get(rule.by)!, rules.total)),
  ]
  const warnings = [...unclearWords(groups, rules), ...unknownShares(rules, members), ...straddling(groups, rules)]
  return { ok: true, value: rows, warnings }
}

function missingColumn(groups: Groups, rules: Rules): string | undefined {
  const named: [string, string][] = [
    ...rules.minimum.map((rule, k): [string, string] => [`minimum ${k + 1}`, rule.by]),
    ...rules.minimum.map((rule, k): [string, string] => [`minimum ${k + 1}: when`, rule.when ?? rule.by]),
    ...rules.maximum.map((rule, k): [string, string] => [`maximum ${k + 1}`, rule.by]),
    ...rules.share.map((rule, k): [string, string] => [`share ${k + 1}`, rule.by]),
  ]
  const missing = named.find(([, column]) => !groups.has(column))
  return missing && `${missing[0]} names the column "${missing[1]}", which the candidates do not have`
}

/** Members of each group by name, the names sorted. */
function membersOf({ codes, names }: Levels, source: Int32Array): Map<string, Int32Array> {
  const lists = names.map((): number[] => [])
  source.forEach((row, place) => {
    const code = codes[row]!
    if (code >= 0) lists[code]!.push(place)
  })
  const named = names.map((name, code): [string, Int32Array] => [name, Int32Array.from(lists[code]!)])
  return new Map(named.filter(([, list]) => list.length > 0).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Names of the groups that a minimum counts. */
function counted(groups: Groups, rule: MinimumRule): Set<string> {
  const { codes, names } = groups.get(rule.by)!
  if (rule.when === undefined) return new Set(names)
  const when = groups.get(rule.when)!
  const rows = [...codes.keys()].filter(row => isTrue(when.names[when.codes[row]!]))
  return new Set(rows.map(row => names[codes[row]!]!))
}

const trueWords = ['true', '1', 'yes', 'ya', 'y', 'benar']
const falseWords = ['false', '0', 'no', 'tidak', 'n', 't', 'salah', '-']

function isTrue(text = ''): boolean {
  return trueWords.includes(text.toLowerCase())
}

/** What is neither a word for true nor one for false counts as false, and is said. */
function unclearWords(groups: Groups, rules: Rules): string[] {
  const columns = new Set(rules.minimum.flatMap(rule => rule.when ?? []))
  return [...columns].flatMap(column => {
    const unclear = groups.get(column)!.names.find(word => ![...trueWords, ...falseWords].includes(word.toLowerCase()))
    return unclear === undefined ? [] : [`column ${column}: "${unclear}" is neither true nor false and counts as false`]
  })
}

function minimumRows(rule: MinimumRule, k: number, groups: Map<string, Int32Array>, counts: Set<string>): Row[] {
  if (rule.at_least === 0) return []
  return [...groups]
    .filter(([value]) => counts.has(value))
    .map(([value, members]) => ({
      ...{ rule: `minimum ${k + 1}`, kind: 'minimum', by: rule.by, value, members },
      ...{ low: rule.at_least, high: Infinity },
    }))
}

function maximumRows(rule: MaximumRule, k: number, groups: Map<string, Int32Array>): Row[] {
  return [...groups]
    .filter(([, members]) => members.length > rule.at_most)
    .map(([value, members]) => ({
      ...{ rule: `maximum ${k + 1}`, kind: 'maximum', by: rule.by, value, members },
      ...{ low: 0, high: rule.at_most },
    }))
}

function shareRow(rule: ShareRule, k: number, groups: Map<string, Int32Array>, total: number): Row {
  return {
    ...{ rule: `share ${k + 1}`, kind: 'share', by: rule.by, value: rule.value },
    members: groups.get(rule.value) ?? new Int32Array(0),
    // The tolerance keeps 0.07 · 100 = 7.000000000000001 at seven places.
    low: Math.ceil(rule.at_least * total - 1e-9),
    high: Math.floor(rule.at_most * total + 1e-9),
  }
}

function unknownShares(rules: Rules, members: Map<string, Map<string, Int32Array>>): string[] {
  return rules.share.flatMap((rule, k) =>
    members.get(rule.by)!.has(rule.value) ? [] : [`share ${k + 1}: no candidate has ${rule.by} "${rule.value}"`],
  )
}

/** Groups with the same name in several groups of another rule (a kecamatan name used in two regencies) are suspicious. */
function straddling(groups: Groups, rules: Rules): string[] {
  return rules.minimum.flatMap(({ by }) =>
    rules.maximum.flatMap(({ by: outer }) => {
      if (outer === by) return []
      const { codes, names } = groups.get(by)!
      const homes = names.map(() => new Set<number>())
      codes.forEach((code, row) => code >= 0 && homes[code]!.add(groups.get(outer)!.codes[row]!))
      const several = names.filter((_, code) => homes[code]!.size > 1).sort()
      if (several.length === 0 || several.length > names.length / 2) return []
      return [
        `${by} "${several[0]}"${several.length > 1 ? ` and ${several.length - 1} more` : ''} stands in more than one ` +
          `${outer} and counts as one group; use a code if these are different places`,
      ]
    }),
  )
}
