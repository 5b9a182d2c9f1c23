import { verifyLedger } from '../../platform/ledger/verify.ts'
import { withHouse } from '../house.ts'
import { printJson, type Verb } from '../verb.ts'

export const verb: Verb = {
  name: 'ledger verify',
  summary: 'compute the whole ledger again and hold it against its seals and signatures',
  help: `
  --json   the verdict as JSON: {sealed, unsealed, checkpoints, root, keys[], problems[]}

Exits 1 when anything disagrees, naming entry and place. Names the keys that signed: their ids stand on receipts of that time.

Example:
  opop ledger verify`,
  options: { json: { type: 'boolean' } },
  run: (args, streams) =>
    withHouse(
      async house => {
        const verdict = await verifyLedger(house)
        if (args.flags.json) printJson(streams, verdict)
        else {
          streams.out(
            `${verdict.sealed} sealed entries, ${verdict.unsealed} waiting, ${verdict.checkpoints} checkpoints\n`,
          )
          streams.out(`root ${verdict.root}\n`)
          if (verdict.keys.length > 0) streams.out(`signed with ${verdict.keys.join(', ')}\n`)
        }
        for (const problem of verdict.problems) streams.err(`${problem}\n`)
        streams.err(verdict.problems.length === 0 ? 'The ledger is whole.\n' : 'The ledger is NOT whole.\n')
        return verdict.problems.length === 0 ? 0 : 1
      },
      { origin: false },
    ),
}
