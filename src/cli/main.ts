import { runVerb, type Verb } from './verb.ts'

/** Every verb, loaded only when called, so that a small verb starts fast. */
const verbs: Record<string, () => Promise<{ verb: Verb }>> = {}

const [name = '', ...rest] = process.argv.slice(2)
process.exitCode = await main()

async function main(): Promise<number> {
  const load = verbs[name]
  if (load) {
    const streams = {
      out: (text: string) => void process.stdout.write(text),
      err: (text: string) => void process.stderr.write(text),
    }
    return runVerb((await load()).verb, rest, streams)
  }
  const asked = name === '' || name === '--help' || name === '-h' || name === 'help'
  await printVerbs(asked ? process.stdout : process.stderr, asked ? '' : `opop: no verb "${name}".\n\n`)
  return asked && name !== '' ? 0 : 2
}

async function printVerbs(stream: NodeJS.WriteStream, before: string): Promise<void> {
  const lines = await Promise.all(
    Object.values(verbs).map(async load => {
      const { verb } = await load()
      return `  ${verb.name.padEnd(18)} ${verb.summary}`
    }),
  )
  stream.write(`${before}opop <verb> [--help]\n\n${lines.join('\n')}\n`)
}
