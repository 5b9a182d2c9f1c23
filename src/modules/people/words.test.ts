import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { words as ofImport } from './import/words.ts'
import { words as ofInvitations } from './invitations/words.ts'

test.each(['id', 'en'] as const)('the examples on the pages for officers would pass: %s', lang => {
  const folder = dirname(createRequire(import.meta.url).resolve('idn-area-data'))
  const list = readFileSync(join(folder, '../data/districts.csv'), 'utf8')
  const kecamatan = [...list.replaceAll('.', '').matchAll(/^\d{6}/gm)].map(([code]) => code)
  for (const sentence of [ofImport(lang).officers.example(2020), ofInvitations(lang).invite.regionHint]) {
    expect(kecamatan).toContain(/\b\d{6}\b/.exec(sentence)?.[0])
  }
})
