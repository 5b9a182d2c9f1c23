import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { expect, test } from 'vitest'

const program = `
  import { createServer } from 'node:http'
  import { outliveFaults } from ${JSON.stringify(new URL('guard.ts', import.meta.url).href)}
  import { makeLog } from ${JSON.stringify(new URL('../platform/web/log.ts', import.meta.url).href)}
  outliveFaults(makeLog())
  const server = createServer((incoming, outgoing) => {
    outgoing.end('ok')
    if (incoming.url === '/throws') setTimeout(() => { throw new Error('thrown later') }, 5)
    if (incoming.url === '/rejects') void Promise.reject(new Error('rejected later'))
  })
  server.listen(0, '127.0.0.1', () => console.log(server.address().port))
`

test('a callback that throws after its answer, or a promise nobody waits for, is logged and ends nothing', async () => {
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    const said: string[] = []
    const lines = createInterface(child.stdout).on('line', line => said.push(line))
    await once(lines, 'line')
    const ask = async (path: string) => (await fetch(`http://127.0.0.1:${said[0]}${path}`)).text()
    for (const path of ['/throws', '/rejects', '/']) expect(await ask(path)).toBe('ok')
    await expect.poll(() => said.length).toBe(3)
    expect(said.slice(1).map(line => JSON.parse(line) as object)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ event: 'uncaught', level: 'error', problem: 'thrown later' }),
        expect.objectContaining({ event: 'unhandled', level: 'error', problem: 'rejected later' }),
      ]),
    )
    expect(await ask('/')).toBe('ok')
    expect(child.exitCode).toBeNull()
  } finally {
    child.kill('SIGKILL')
  }
})
