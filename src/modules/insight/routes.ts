import type { Route } from '../../platform/web/context.ts'
import { showFigures } from './handlers/figures.tsx'
import { words } from './words.ts'

const figures = { method: 'GET', act: 'figures.read', frame: 'public', handler: showFigures } as const

export const routes: Route[] = [
  { ...figures, path: '/angka', nav: { position: 40, label: lang => words(lang).title } },
  { ...figures, path: '/angka/:programme/:year' },
]
