export type { default } from './public/PublicSchema.ts'
