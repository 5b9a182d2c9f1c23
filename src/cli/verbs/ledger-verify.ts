import { knownKeys } from '../../platform/keys/known-keys.ts'
import { continues, type ContinuedProblem } from '../../platform/ledger/continues.ts'
import { verifyLedger } from '../../platform/ledger/verify.ts'
import type { House } from '../../platform/web/context.ts'
import { withHouse } from '../house.ts'
import { readBytes } from '../table-file.ts'
import { printJson, textFlag, type Verb } from '../verb.ts'

export const verb: Verb = {
  name: 'ledger verify',
  summary: 'compute the whole ledger again and hold it against its seals and signatures',
  help: `
  --since FILE   a checkpoint that was kept elsewhere (/jejak/titik, or a letter that brought it): the ledger must continue it
  --json         the verdict as JSON: {sealed, unsealed, checkpoints, root, keys[], problems[]}

Exits 1 when anything disagrees, naming entry and place. Names the keys that signed: their ids stand on receipts of that time.

Example:
  opop ledger verify --since checkpoint-of-june.txt`,
  options: { since: { type: 'string' }, json: { type: 'boolean' } },
  run: (args, streams) =>
    withHouse(
      async house => {
        const verdict = await verifyLedger(house)
        const since = textFlag(args, 'since')
        if (since !== undefined) verdict.problems.push(...(await sinceProblems(house, since)))
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

/** Whoever changes the past and seals it anew satisfies every check but this one: the checkpoint is in other hands. */
async function sinceProblems(house: House, file: string): Promise<string[]> {
  const found = await continues(house.db, readBytes(file).toString('utf8'), await knownKeys(house))
  return 'problem' in found ? [`${file}: ${sentences[found.problem]}`] : []
}

const sentences: Record<ContinuedProblem, string> = {
  unreadable: 'this is no checkpoint.',
  unsigned: 'no key of this installation signed this checkpoint, or it was changed.',
  shorter: 'it counts more rows than there are now.',
  changed: 'the rows that it counted are not those that stand here.',
}
