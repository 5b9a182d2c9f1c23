import { publicKeyOf } from '../../platform/keys/signing-key.ts'
import { checkFile, readReceiptFile, type FileChecked, type FileProblem } from '../../platform/receipt/index.ts'
import { readBytes } from '../table-file.ts'
import { onlyPositional, printJson, Refusal, textFlag, type Streams, type Verb } from '../verb.ts'

/** A receipt is checked by mathematics alone: no server, no database, no network. */
export const verb: Verb = {
  name: 'receipt verify',
  summary: 'check a receipt that was downloaded as a file, without the server',
  help: `
Usage: opop receipt verify FILE [--keys KEYS] [--json]

FILE is what "Unduh bukti sebagai berkas" gives on the page that checks a receipt. What is checked: that the receipt was
signed and not changed, that the row of the ledger is about it, and that this row stands in the sealed tree (RFC 6962)
whose checkpoint is signed.

  --keys KEYS  the published keys (/kunci.json), from somebody you trust: only those count. Without it, hold the printed
               key ids against the one on the paper, since anybody can sign with a key of their own
  --json       the answer as JSON: {valid, said, keys, sealed} or {valid, problem}

Exits 1 when anything disagrees.
`,
  options: { keys: { type: 'string' }, json: { type: 'boolean' } },
  async run(args, streams) {
    const path = onlyPositional(args, 'file of a receipt')
    const file = readReceiptFile(textOf(path))
    if (!file) throw new Refusal(`${path} is no file of a receipt, or only a part of one`)
    const checked = await checkFile(file, trustedIn(textFlag(args, 'keys')))
    const valid = !('problem' in checked)
    if (args.flags.json) printJson(streams, { valid, ...checked })
    else tell(checked, streams)
    return valid ? 0 : 1
  },
}

/** Some kilobytes: what is longer is something else. */
const longest = 1_000_000

function textOf(path: string): string {
  const bytes = readBytes(path)
  if (bytes.length > longest) throw new Refusal(`${path} is longer than any receipt`)
  return bytes.toString('utf8')
}

/** The ids of the keys in a JWK Set, each counted again from the key itself. */
function trustedIn(path: string | undefined): string[] | undefined {
  if (path === undefined) return undefined
  const ids = keysIn(textOf(path)).flatMap(({ x }) => (typeof x === 'string' ? (publicKeyOf(x)?.id ?? []) : []))
  if (ids.length === 0) throw new Refusal(`${path} holds no key (it should be /kunci.json)`)
  return ids
}

function keysIn(text: string): { x?: unknown }[] {
  try {
    const { keys } = JSON.parse(text) as { keys?: unknown }
    return Array.isArray(keys) ? (keys as { x?: unknown }[]).filter(one => one !== null && typeof one === 'object') : []
  } catch {
    return []
  }
}

const sentences: Record<FileProblem, string> = {
  key: 'It names another key than the one that signed it.',
  stranger: 'It is signed with a key that is not among the published ones.',
  signature: 'Something in it was changed after it was signed.',
  payload: 'What was signed is no receipt.',
  entry: 'The row of the ledger in it is about something else.',
  proof: 'The row of the ledger does not stand in the tree where it says.',
  checkpoint: 'The checkpoint of the ledger is not signed with the key that it names.',
}

function tell(checked: FileChecked, { out, err }: Streams): void {
  if ('problem' in checked) return err(`The receipt is NOT valid. ${sentences[checked.problem]}\n`)
  const { said, keys, sealed } = checked
  out(`number     ${said.number}, submission ${said.sequence}, season ${said.season}\n`)
  out(`sent       ${said.submitted_at} (written down ${said.recorded_at}), ${said.documents} files\n`)
  out(`content    ${said.content_hmac ?? said.content_sha256}\n`)
  out(`signed by  ${keys.join(', ')}\n`)
  if (sealed) out(`ledger     row ${sealed.index + 1} of ${sealed.size} of ${sealed.origin}\n`)
  err(
    sealed
      ? 'The receipt is valid and sealed.\n'
      : 'The receipt is valid; it was not sealed yet when it was downloaded.\n',
  )
}
