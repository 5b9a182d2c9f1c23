import { infeasibleSentence } from '../../methods/selection/infeasible.ts'
import { buildProblem, columnsOf, type Problem } from '../../methods/selection/problem.ts'
import type { Candidates } from '../../methods/selection/candidates.ts'
import { reasonText } from '../../methods/selection/reason-text.ts'
import { readRules, type Read, type Rules } from '../../methods/selection/rules.ts'
import { select, type Selection } from '../../methods/selection/select.ts'
import { openHighs } from '../../platform/highs/open.ts'
import { simpleName } from '../../platform/sheets/head.ts'
import { refuseDuplicates } from '../duplicates.ts'
import { sha256 } from '../sha256.ts'
import { readTable, type Asked, type Table } from '../table.ts'
import { readBytes } from '../table-file.ts'
import { nameOf } from '../table-levels.ts'
import { printJson, Refusal, WrongUse, type Streams, type Verb } from '../verb.ts'

/** Who is in under minima, caps, shares, reserves and tie rules: exact, checked, with a reason for each. */
export const verb: Verb = {
  name: 'select',
  summary: 'the best selection under minima, caps, shares and tie rules, with a reason for each candidate',
  help: `
Usage: opop select RANKED.csv RULES.json [--json]

RANKED.csv has the columns applicant and score, and every column that the rules name (comma or semicolon).
RULES.json: {"total": 1250,
  "minimum": [{"by": "kecamatan", "at_least": 1}],   every group that has a candidate; with "when": "nominee" only
                                                     groups with a row whose column nominee is true
  "maximum": [{"by": "regency", "at_most": 80}],     every group
  "share":   [{"by": "category", "value": "start-up", "at_least": 0.4, "at_most": 0.6}],   fractions of the total
  "reserves": 50,
  "ties": ["score", "draw"],     between equal scores: columns ("-age": the lower first), at last the draw, which is
                                 SHA-256 of draw_seed, a zero byte and the applicant, the smaller first
  "draw_seed": "public dice 3 1 6"}

The answer is JSON on stdout: selected and reserves (the best placed first), reasons, objective (sum of scores), bound
(what no selection can exceed), optimal and proof. Rules that cannot be kept together give infeasible with the rules and
the smallest relaxation, and exit code 1.

Example: opop select docs/methods/examples/candidates.csv docs/methods/examples/rules.json
`,
  options: { json: { type: 'boolean' } },
  async run({ positionals }, streams) {
    if (positionals.length !== 2) throw new WrongUse('takes a file of candidates and a file of rules')
    const [file, rulesFile] = positionals as [string, string]
    const read = taken(rulesFile, readRules(readJson(rulesFile)))
    const rules = { ...read, value: withNames(read.value) }
    const table = readTable(file, askedBy(rules.value), streams)
    const problem = taken(rulesFile, buildProblem(candidatesOf(table, rules.value), rules.value, sha256))
    return answer(problem.value, [...rules.warnings, ...problem.warnings], streams)
  },
}

/** Values that rules name, as the names in a file are compared. */
function withNames(rules: Rules): Rules {
  return { ...rules, share: rules.share.map(one => ({ ...one, value: nameOf(one.value) })) }
}

/** The columns that the rules name are read too; what they lack is said in their own words. */
function askedBy(rules: Rules): Asked {
  const { groups, numbers } = columnsOf(rules)
  return {
    required: ['applicant', 'score'],
    optional: [...new Set([...groups, ...numbers.map(tie => tie.replace(/^-/, ''))])].map(simpleName),
  }
}

function readJson(file: string): unknown {
  const text = readBytes(file).toString('utf8')
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new Refusal(`${file} is not JSON: ${(error as Error).message}`)
  }
}

function taken<T>(file: string, read: Read<T>): { value: T; warnings: string[] } {
  if (!read.ok) throw new Refusal(`${file}: ${read.refusal}`)
  return read
}

function candidatesOf(table: Table, rules: Rules): Candidates {
  const { groups, numbers } = columnsOf(rules)
  const whens = new Set(rules.minimum.flatMap(rule => rule.when ?? []))
  const ties = numbers.map(tie => (table.has(tie) || !tie.startsWith('-') ? tie : tie.slice(1)))
  for (const tie of ties)
    if (!table.has(tie)) throw new Refusal(`ties name the column "${tie}", which ${table.file} lacks`)
  return {
    applicants: applicantsOf(table),
    scores: table.numbers('score'),
    groups: new Map(
      groups
        .filter(column => table.has(column))
        .map(column => [column, table.levels(column, { optional: whens.has(column) })]),
    ),
    numbers: new Map(ties.map(tie => [tie, table.numbers(tie, { optional: true })])),
  }
}

function applicantsOf(table: Table): string[] {
  refuseDuplicates(table, 'applicant')
  const { codes, names } = table.levels('applicant')
  return Array.from(codes, code => names[code]!)
}

async function answer(problem: Problem, warnings: string[], streams: Streams): Promise<number> {
  const highs = openHighs()
  const started = performance.now()
  const waiting = setInterval(() => {
    streams.err(`select: looking for the proven best, ${((performance.now() - started) / 1000).toFixed(0)} s\n`)
  }, 1000)
  try {
    const result = await select(problem, highs.solve)
    if ('infeasible' in result) {
      printJson(streams, { selected: [], reserves: [], optimal: false, ...result, warnings })
      streams.err(`opop select: ${infeasibleSentence(result.infeasible)}\n`)
      return 1
    }
    printJson(streams, { ...printable(problem, result), warnings })
    return 0
  } finally {
    clearInterval(waiting)
    await highs.close()
  }
}

function printable(problem: Problem, { reasons, certificate, ...rest }: Selection) {
  const reserve = new Map(rest.reserves.map((name, k) => [name, k + 1]))
  const lines = [...reasons].map(([name, reason]) => [name, reasonText(reason, reserve.get(name))])
  return { ...rest, reasons: Object.fromEntries(lines), certificate: printableCertificate(problem, certificate) }
}

/** Prices with the groups they belong to; groups without a price are left out. */
function printableCertificate({ rows }: Problem, certificate: Selection['certificate']) {
  if (certificate.kind === 'exchange') return certificate
  const priced = rows.map(({ rule, by, value }, r) => ({ rule, by, value, price: certificate.rows[r]! }))
  return { ...certificate, rows: priced.filter(row => row.price !== 0) }
}
