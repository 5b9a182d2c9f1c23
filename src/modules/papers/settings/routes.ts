import type { Route } from '../../../platform/web/context.ts'
import { postKind, postSample, showKind } from './handlers/kind.tsx'
import { openSample } from './handlers/preview.tsx'
import { postEnd, postLetterhead, postSigner, postWithdrawal, showSettings } from './handlers/settings.tsx'
import { settingsAt } from './pages/settings-props.ts'

const read = { method: 'GET', act: 'papers.adapt', frame: 'staff' } as const
const change = { method: 'POST', act: 'papers.adapt', frame: 'staff' } as const
const one = `${settingsAt}/:jenis`

/** Below the ones that are named, kinds: none is called as they are. */
export const settingRoutes: Route[] = [
  { ...read, path: settingsAt, handler: showSettings },
  { ...change, path: `${settingsAt}/kop`, handler: postLetterhead },
  { ...change, path: `${settingsAt}/penanda-tangan`, handler: postSigner },
  { ...change, path: `${settingsAt}/hari-terakhir`, handler: postEnd },
  { ...change, path: `${settingsAt}/batal`, handler: postWithdrawal },
  { ...read, path: one, handler: showKind },
  { ...change, path: one, handler: postKind },
  { ...read, path: `${one}/contoh`, handler: openSample },
  { ...change, path: `${one}/contoh`, handler: postSample },
]
