import type { House } from '../web/context.ts'

/** Job: erases a file that nothing uses any more: its row, its page images, its bytes. */
export async function eraseUnusedFile(house: House, { fileId }: { fileId: string }): Promise<void> {
  const { hash, kept_hash, pages } = (await deleteUnused(house, fileId)) ?? {}
  for (const one of [hash, kept_hash, ...(pages ?? [])])
    if (one && !(await isStillUsed(house, one))) await house.store.erase(one)
}

async function deleteUnused(house: House, fileId: string) {
  return house.db.transaction().execute(async tx => {
    const used = await tx.selectFrom('file_use').select('file_id').where('file_id', '=', fileId).executeTakeFirst()
    const shown = await tx.selectFrom('document').select('id').where('file_id', '=', fileId).executeTakeFirst()
    if (used || shown) return undefined
    const pages = await tx.selectFrom('file_page').select('hash').where('file_id', '=', fileId).execute()
    const gone = await tx
      .deleteFrom('file')
      .where('id', '=', fileId)
      .returning(['hash', 'kept_hash'])
      .executeTakeFirst()
    return gone && { ...gone, pages: pages.map(page => page.hash) }
  })
}

/** Two files can be kept as the very same bytes. */
async function isStillUsed(house: House, hash: Buffer): Promise<boolean> {
  const file = await house.db
    .selectFrom('file')
    .select('id')
    .where(eb => eb.or([eb('hash', '=', hash), eb('kept_hash', '=', hash)]))
    .executeTakeFirst()
  const page = await house.db.selectFrom('file_page').select('page').where('hash', '=', hash).executeTakeFirst()
  return Boolean(file ?? page)
}
