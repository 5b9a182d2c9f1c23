import type { Route } from '../../platform/web/context.ts'
import { sendBatch, showBatch } from './handlers/batch.tsx'
import { checkPaper, openChecked } from './handlers/check.tsx'
import { openPaper, postNumber, postRevocation, showPaper, showPapers } from './handlers/papers.tsx'
import { settingRoutes } from './settings/routes.ts'
import { words } from './words.ts'

const open = { method: 'GET', act: 'papers.check', frame: 'public' } as const
const read = { method: 'GET', act: 'papers.read', frame: 'staff' } as const
const one = '/kantor/surat/:id'

export const routes: Route[] = [
  { ...open, path: '/surat/:kode', handler: checkPaper },
  { ...open, path: '/surat/:kode/berkas', handler: openChecked },
  { ...open, path: '/sertifikat/:kode', handler: checkPaper },
  { ...open, path: '/sertifikat/:kode/berkas', handler: openChecked },
  { ...read, path: '/kantor/surat', handler: showPapers, nav: { position: 35, label: lang => words(lang).nav } },
  { ...read, path: '/kantor/surat', method: 'POST', handler: showPapers },
  // Before the papers, which have an id where settings have a name.
  ...settingRoutes,
  { ...read, path: '/kantor/surat/paket/:paket', handler: showBatch },
  { ...read, path: '/kantor/surat/paket/:paket/zip', handler: sendBatch },
  { ...read, path: one, handler: showPaper },
  { ...read, path: `${one}/berkas`, handler: openPaper },
  { path: `${one}/nomor`, method: 'POST', act: 'papers.record', frame: 'staff', handler: postNumber },
  { path: `${one}/cabut`, method: 'POST', act: 'papers.revoke', frame: 'staff', handler: postRevocation },
]
