import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import { openPool } from '../platform/database/open.ts'

/** A database and a data folder of its own, and the real command line on them. */
export interface CommandPlace {
  env: NodeJS.ProcessEnv
  pool: ReturnType<typeof openPool>
  /** Begins `opop WORDS`, as a shell would. */
  begin(words: string, env?: NodeJS.ProcessEnv): Command
  close(): Promise<void>
}

export interface Command {
  child: ChildProcess
  /** Resolves when it has ended. */
  ended: Promise<{ code: number | null; out: string; err: string }>
}

let serial = 0

/** `template`: the database it begins as; without one it is empty. */
export async function openCommandPlace(template = 'template0'): Promise<CommandPlace> {
  const server = inject('databaseServer')
  const name = `command_${process.pid}_${serial++}`
  const admin = openPool(server, { max: 1 })
  await admin.query(`create database ${name} template ${template}`)
  const url = server.replace('/postgres?', `/${name}?`)
  const dataDir = mkdtempSync(join(tmpdir(), 'opop-command-'))
  const env = { ...process.env, DATABASE_URL: url, ORIGIN: 'https://opop.example', DATA_DIR: dataDir }
  const pool = openPool(url, { max: 2 })
  return {
    env,
    pool,
    begin: (words, more = {}) => begin(words, { ...env, ...more }),
    async close() {
      await pool.end()
      await admin.query(`drop database ${name} with (force)`)
      await admin.end()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

function begin(words: string, env: NodeJS.ProcessEnv): Command {
  const root = join(import.meta.dirname, '../..')
  const child = spawn('sh', ['-c', `exec "${process.execPath}" bin/opop.mjs ${words}`], { cwd: root, env })
  let [out, err] = ['', '']
  child.stdout.on('data', text => void (out += text))
  child.stderr.on('data', text => void (err += text))
  return { child, ended: new Promise(resolve => child.on('close', code => resolve({ code, out, err }))) }
}
