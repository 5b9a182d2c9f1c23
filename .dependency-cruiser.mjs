// The borders of the house, checked by test/house/borders.test.ts. Each rule says why it is there.

/** Rooms from the ground up: a room may enter those before it (by their door), never those after it. */
export const order = [
  ...['regions', 'people', 'papers', 'registry', 'programmes', 'registration', 'percontohan'],
  ...['operations', 'insight', 'notices', 'home'],
]

/** Sub-rooms of a room from the ground up: one may enter those before it, never those after it. */
export const within = {
  people: ['consents', 'looks', 'sign-in', 'invitations', 'sessions', 'second-factor', 'import', 'ending', 'cast'],
  papers: ['letters', 'settings'],
  registry: ['import', 'guesses'],
  registration: ['applicants', 'confirmation', 'papers', 'reminder', 'office', 'places', 'dispute', 'outreach'],
  operations: ['trail'],
}

/** Layers of a room, of a sub-room or of an engine, at any depth: a folder or, where it is small, one file. */
export const layers = ['rules', 'data', 'lists', 'actions', 'pages', 'handlers', 'jobs', 'words']
const layer = names => `^src/(modules|platform)/.+/(${names})(/|\\.tsx?$)`

const tests = '\\.test\\.tsx?$|/test-[^/]+$'
/** What takes files of strangers apart. */
const takesApart =
  'files/(photo|fingerprint|pdf-pages)|sheets/(parse-table|open-table|open-csv|scan-csv|decode|workbook/(open-xlsx|parts|xml|cells))'

/** Engines of the platform that have a door: `index.ts`. */
const engines =
  'case|confirmation|decision|history|home|invariants|life|list|mailing|paper|plan|policy|receipt|requirement|response|self-check|staff-form'

const from = (path, pathNot = tests) => ({ path, pathNot })

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'methods-know-nothing-else',
      comment: 'methods run in Node, in the browser and on the command line: no module, no platform, no I/O',
      severity: 'error',
      from: from('^src/methods'),
      to: { path: '^src/(?!methods)|^(node:)?(fs|http|https|net|child_process|worker_threads|os|path|crypto)(/|$)' },
    },
    {
      name: 'design-knows-nothing-else',
      comment: 'the design system renders data it is given',
      severity: 'error',
      from: from('^src/design'),
      to: { path: '^src/(?!design)' },
    },
    {
      name: 'platform-knows-no-module',
      comment: 'the platform is the ground that modules stand on',
      severity: 'error',
      from: from('^src/platform'),
      to: { path: '^src/(modules|cli|islands|app|frame|recurring)' },
    },
    {
      name: 'design-by-its-door',
      comment: 'design has one door, and one for the page that shows all of it',
      severity: 'error',
      from: from('^src/(modules|platform|frame|app)'),
      to: { path: '^src/design/', pathNot: '^src/design/(index\\.ts|gallery\\.tsx)$' },
    },
    {
      name: 'rooms-by-their-door',
      comment: 'others enter a room by index.ts only',
      severity: 'error',
      from: from('^src/modules/([^/]+)/'),
      to: { path: '^src/modules/', pathNot: ['^src/modules/$1/', '^src/modules/[^/]+/index\\.ts$'] },
    },
    {
      name: 'composition-by-doors',
      comment: 'app, frame, recurring and the commands use doors too',
      severity: 'error',
      from: from('^src/(app|frame|recurring|cli)'),
      to: { path: '^src/modules/', pathNot: '^src/modules/[^/]+/index\\.ts$' },
    },
    {
      name: 'engines-by-their-door',
      comment:
        'an engine is entered by index.ts only, by rooms and by other parts of the platform alike; a child takes from it what it answers alone, without pages',
      severity: 'error',
      from: from(
        '^src/(modules|app|frame|recurring|cli|platform/([^/]+)/)',
        `${tests}|^src/platform/decode/decode\\.worker`,
      ),
      to: {
        path: `^src/platform/(${engines})/`,
        pathNot: ['^src/platform/$2/', `^src/platform/(${engines})/index\\.ts$`],
      },
    },
    ...order.map((room, at) => ({
      name: `no-way-up-from-${room}`,
      comment: 'a room enters only those below it',
      severity: 'error',
      from: from(`^src/modules/${room}/`),
      to: { path: `^src/modules/(${order.slice(at + 1).join('|') || 'none'})/` },
    })),
    ...Object.entries(within).flatMap(([room, subRooms]) =>
      subRooms.slice(0, -1).map((subRoom, at) => ({
        name: `no-way-up-from-${room}-${subRoom}`,
        comment: 'a sub-room enters only those below it; the words of any may be read',
        severity: 'error',
        from: from(`^src/modules/${room}/${subRoom}/`),
        to: { path: `^src/modules/${room}/(${subRooms.slice(at + 1).join('|')})/`, pathNot: '/words\\.ts$' },
      })),
    ),
    {
      name: 'rules-are-pure',
      comment: 'a rule knows neither database nor web nor words for people; clock, chance and actor are arguments',
      severity: 'error',
      from: from(layer('rules')),
      to: {
        path: `${layer('data|lists|actions|pages|handlers|jobs')}|^src/platform/(web|database|jobs|outbox|files/store)|^(kysely|hono|pg|node:fs)`,
        // What a letter is, why one waits, and where somebody is written to.
        pathNot: '^src/platform/outbox/(letter|address)\\.ts$',
      },
    },
    {
      name: 'data-is-below',
      comment: 'a query knows nobody who asks it',
      severity: 'error',
      from: from(layer('data')),
      to: { path: layer('lists|actions|pages|handlers|jobs') },
    },
    {
      name: 'lists-are-definitions',
      comment: 'a list says what it shows; handlers serve it',
      severity: 'error',
      from: from(layer('lists')),
      to: { path: layer('actions|handlers|jobs') },
    },
    {
      name: 'actions-show-nothing',
      comment: 'a change knows no page and no request',
      severity: 'error',
      from: from(layer('actions|jobs')),
      to: { path: layer('lists|pages|handlers') },
    },
    {
      name: 'pages-are-functions',
      comment: 'a page knows neither database nor actions',
      severity: 'error',
      from: from(layer('pages')),
      to: {
        path: `${layer('data|actions|handlers|jobs')}|^src/platform/(database|jobs|outbox)`,
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'strangers-files-in-their-own-process',
      comment: 'what takes files of strangers apart runs in a child that can be killed, never in a web process',
      severity: 'error',
      from: from('^src', [tests, `^src/platform/(${takesApart})\\.ts$`]),
      to: { path: 'node_modules/(sharp|@hyzyla/pdfium)/' },
    },
    {
      name: 'asked-through-the-pools',
      comment: 'whoever wants such a file read asks a pool; only the child itself calls what reads it',
      severity: 'error',
      // Verbs of analysts are processes of their own, and the file is theirs.
      from: from('^src', [
        tests,
        `^src/platform/(${takesApart}|decode/decode\\.worker|sheets/workbook/\\w+)\\.ts$|^src/cli/table\\.ts$`,
      ]),
      to: { path: `^src/platform/(${takesApart})\\.ts$`, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-circles',
      comment: 'a circle means that two files are one, also where one takes no more than a type',
      severity: 'error',
      from: from('^src'),
      to: { circular: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^src/platform/database/generated' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
  },
}
