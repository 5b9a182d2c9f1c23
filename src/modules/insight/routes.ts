import type { Route } from '../../platform/web/context.ts'
import { showFigures } from './handlers/figures.tsx'
import { words } from './words.ts'

export const routes: Route[] = [
  {
    method: 'GET',
    path: '/angka',
    act: 'figures.read',
    frame: 'public',
    handler: showFigures,
    nav: { position: 40, label: lang => words(lang).title },
  },
]
