// Keeps the rows of a small trial, for tests of later migrations: node bin/run.mjs --build bin/make-dump.ts 0013-trial
import { loadSource } from './load-source.ts'

if (!/^\d{4}-[a-z]+$/.test(process.argv[2] ?? ''))
  throw new Error('A dump is named after the last migration: 0013-trial.')
await loadSource('test/dumps/make-dump.ts')
process.exit()
