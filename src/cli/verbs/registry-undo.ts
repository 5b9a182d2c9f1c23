import { importPlan, importSentences } from '../../modules/registry/index.ts'
import { businessNow } from '../../platform/clock/clock.ts'
import { undoPlan } from '../../platform/plan/index.ts'
import { system } from '../../platform/policy/index.ts'
import { withHouse } from '../house.ts'
import { onlyPositional, printJson, Refusal, type Verb } from '../verb.ts'

export const verb: Verb = {
  name: 'registry undo',
  summary: 'take an import back; rows that somebody changed since stay and are named',
  help: `
  opop registry undo ID [--json]

ID is the undo_id that the import printed.

  --json  {undone, skipped:[{row, key, reason}]}

Example:
  opop registry undo 0198c0de-0000-7000-8000-000000000000`,
  options: { json: { type: 'boolean' } },
  async run(args, streams) {
    const runId = onlyPositional(args, 'id')
    const done = await withHouse(
      house =>
        house.db
          .transaction()
          .execute(async tx =>
            undoPlan(tx, importPlan, { runId }, { house, actor: system, at: await businessNow(tx) }),
          ),
      { origin: false },
    )
    if ('refusal' in done) {
      const why = done.refusal === 'unknown' ? 'there is no such import' : 'it is not applied, or undone already'
      throw new Refusal(`${runId}: ${why}`)
    }
    const say = importSentences('en')
    const skipped = done.skipped.map(one => ({ row: one.row, key: one.key, reason: say.skipped(one.code) }))
    if (args.flags.json) printJson(streams, { undone: done.undone, skipped })
    else streams.out(`${done.undone} rows taken back, ${skipped.length} left as they are.\n`)
    for (const one of skipped) streams.err(`row ${one.row} (${one.key}): ${one.reason}\n`)
    return 0
  },
}
