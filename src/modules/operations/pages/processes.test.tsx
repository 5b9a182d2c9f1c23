import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { ProcessesPage } from './processes.tsx'

const failing = [{ id: '1', task: 'check-file', attempts: 3, problem: 'ENOSPC' }]
const waits = { total: 10, done: 0, state: 'waiting', problem: null, startedAt: null, endedAt: null }
const processes = [{ ...waits, id: 'p', kind: 'registry-undo' }]

test('background work is named in words, never by the code of a job', () => {
  const page = (lang: 'id' | 'en') =>
    renderToString(<ProcessesPage {...{ lang, processes, failing, waiting: '0', mayRetry: true, trial: false }} />)
  expect(page('id')).toContain('Memeriksa berkas yang diunggah')
  expect(page('id')).toContain('Membatalkan impor daftar pesantren')
  expect(page('en')).toContain('Checking an uploaded file')
  expect(page('id') + page('en')).not.toMatch(/check-file|registry-undo/)
})

test('where time is simulated the page says that its own times are real', () => {
  const page = (trial: boolean) =>
    renderToString(<ProcessesPage {...{ lang: 'id', processes, failing, waiting: '0', mayRetry: true, trial }} />)
  expect(page(true)).toContain('waktu sungguhan, bukan waktu simulasi')
  expect(page(false)).not.toContain('sungguhan')
})
