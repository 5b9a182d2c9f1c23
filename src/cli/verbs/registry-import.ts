import { access, constants, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { importPlan, importSentences, type ImportRow } from '../../modules/registry/index.ts'
import { businessNow } from '../../platform/clock/clock.ts'
import type { Tx } from '../../platform/database/open.ts'
import { applyPlan, countPlan, makePlan, startPlan, type By } from '../../platform/plan/index.ts'
import { system } from '../../platform/policy/index.ts'
import { readTable } from '../../platform/sheets/index.ts'
import { sheetProblem } from '../../platform/sheets/problem-words.ts'
import type { House } from '../../platform/web/context.ts'
import { withHouse } from '../house.ts'
import { onlyPositional, printJson, Refusal, type Streams, type Verb } from '../verb.ts'

export const verb: Verb = {
  name: 'registry import',
  summary: 'plan, and with --apply write, the official list of pesantren (CSV or XLSX)',
  help: `
  opop registry import FILE [--apply] [--with-doubtful] [--json]

Columns: nspp, nama, alamat, kode_kab_kota (kab_kota may follow); comma or semicolon, any usual encoding. A title may
stand above them. Of a workbook the first sheet that is not hidden and has these columns is read. Regions must be
loaded before (opop season create).
Without --apply nothing is written: only the plan is shown. Doubtful rows (a number that Excel may have damaged, an
unknown region, the same name and address under another number) are written only with --with-doubtful, refused rows never.

  --apply          write what is new and what has changed, in one transaction
  --with-doubtful  write doubtful rows too
  --json           {rows, new, changed, same, doubtful, refused, applied, undo_id?, sheet?, changes, problems}

Example:
  opop registry import pesantren.csv --apply --json`,
  options: { apply: { type: 'boolean' }, 'with-doubtful': { type: 'boolean' }, json: { type: 'boolean' } },
  async run(args, streams) {
    const file = onlyPositional(args, 'file')
    await mustBeReadable(file)
    const order = { file, apply: args.flags.apply === true, withDoubtful: args.flags['with-doubtful'] === true }
    const report = await withHouse(house => house.db.transaction().execute(tx => importFile(house, tx, order)), {
      origin: false,
    })
    if (args.flags.json) printJson(streams, report)
    else printReport(streams, report, order.apply)
    return 0
  },
}

async function mustBeReadable(file: string): Promise<void> {
  try {
    await access(file, constants.R_OK)
    if ((await stat(file)).isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' })
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    throw new Refusal(`${file || '""'}: ${unreadable[code ?? ''] ?? message}`)
  }
}

const unreadable: Record<string, string> = {
  ENOENT: 'there is no such file',
  EISDIR: 'this is a folder, not a file',
  EACCES: 'this file may not be read',
}

interface Order {
  file: string
  apply: boolean
  withDoubtful: boolean
}

type Report = Awaited<ReturnType<typeof importFile>>

/** Plans and, if ordered, applies, all in one transaction; the report carries the keys that scripts rely on. */
export async function importFile(house: House, tx: Tx, { file, apply, withDoubtful }: Order) {
  const read = await readTable(file, importPlan.from.columns)
  if ('problem' in read) throw new Refusal(`${file}: ${sheetProblem(read.problem, 'en')}`)
  const { rows: given, leftOut, name: sheet } = read.sheet
  const by = { house, actor: system, at: await businessNow(tx) }
  const beginning = { source: basename(file), rows: given, leftOut }
  const made = await (apply ? startPlan : makePlan)(tx, importPlan, beginning, by)
  if ('refusal' in made)
    throw new Refusal('The database has no regions yet, so no kabupaten or kota is known. Run: opop season create')
  const written = 'runId' in made ? await write(tx, made.runId, withDoubtful, by) : { applied: 0 }
  const from = sheet === undefined ? {} : { sheet }
  const { rows } = made
  return { ...countsOf(rows), ...written, ...from, changes: changesOf(rows), problems: problemsOf(rows) }
}

async function write(tx: Tx, runId: string, withDoubtful: boolean, by: By) {
  const done = await applyPlan(tx, importPlan, { runId, withDoubtful }, by)
  if ('refusal' in done) throw new Error(`a plan just made was refused: ${done.refusal}`)
  return done.applied > 0 ? { applied: done.applied, undo_id: runId } : { applied: 0 }
}

/** No row of a list ends anything. */
function countsOf(importRows: ImportRow[]) {
  const { rows, new: fresh, changed, same, doubtful, refused } = countPlan(importRows)
  return { rows, new: fresh, changed, same, doubtful, refused }
}

function changesOf(rows: ImportRow[]) {
  return rows.flatMap(({ row, key, changes }) => changes.map(({ field, from, to }) => ({ row, key, field, from, to })))
}

/** Rows that are not written by themselves first, then those with only a note. */
function problemsOf(rows: ImportRow[]) {
  const say = importSentences('en')
  const isHeld = ({ kind }: ImportRow) => kind === 'doubtful' || kind === 'refused'
  const sorted = [...rows.filter(isHeld), ...rows.filter(row => !isHeld(row))]
  return sorted.flatMap(({ row, problems }) =>
    problems.map(one => ({ row, column: one.column, reason: say.problem(one) })),
  )
}

/** At most this many lines of differences and problems are shown to people; --json has all. */
const shown = 20

function printReport(streams: Streams, report: Report, applied: boolean): void {
  const { rows, changes, problems } = report
  const counts = (['new', 'changed', 'same', 'doubtful', 'refused'] as const).map(kind => `${report[kind]} ${kind}`)
  if ('sheet' in report) streams.err(`Read from the sheet "${report.sheet}".\n`)
  streams.out(`${rows} rows: ${counts.join(', ')}.\n`)
  const lines = [
    ...changes.map(one => `row ${one.row} (${one.key}): ${one.field} "${one.from ?? ''}" becomes "${one.to ?? ''}"`),
    ...problems.map(one => `row ${one.row}, ${one.column}: ${one.reason}`),
  ]
  streams.out(
    lines
      .slice(0, shown)
      .map(line => `  ${line}\n`)
      .join(''),
  )
  if (lines.length > shown) streams.out(`  … and ${lines.length - shown} more (--json shows all)\n`)
  const undo = 'undo_id' in report ? ` Undo with: opop registry undo ${report.undo_id}` : ''
  const doubtful = report.doubtful > 0 ? ' Doubtful rows need --with-doubtful.' : ''
  streams.err(
    applied ? `${report.applied} written.${undo}${doubtful}\n` : `Nothing was written; --apply writes.${doubtful}\n`,
  )
}
