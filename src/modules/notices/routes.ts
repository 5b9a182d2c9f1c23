import type { Handler, Route } from '../../platform/web/context.ts'
import { showGuidance, showQuestions, showRequirements } from './handlers/guidance.tsx'
import { findReceipt, showHome } from './handlers/home.tsx'
import { navigation } from './words/navigation.ts'

export const routes: Route[] = [
  get('/', showHome),
  get('/bukti', findReceipt),
  get('/tentang', showGuidance('about'), { position: 10, label: lang => navigation(lang).about }),
  get('/syarat', showRequirements, { position: 30, label: lang => navigation(lang).requirements }),
  get('/tanya-jawab', showQuestions, { position: 50, label: lang => navigation(lang).questions }),
  get('/bantuan', showGuidance('help')),
  get('/privasi', showGuidance('privacy')),
  get('/aksesibilitas', showGuidance('accessibility')),
]

function get(path: string, handler: Handler, nav?: Route['nav']): Route {
  return { method: 'GET', path, act: 'notices.read', frame: 'public', handler, nav }
}
