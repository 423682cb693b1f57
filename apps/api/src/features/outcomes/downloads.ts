export const datasets = ['consultation', 'proposals', 'amendments', 'comments', 'answers', 'participation'] as const;
export type Dataset = (typeof datasets)[number];

export const formats = ['csv', 'json'] as const;
export type Format = (typeof formats)[number];

/** The consultation itself is one object, not rows: it has no CSV. */
export function hasFormat(dataset: Dataset, format: Format): boolean {
  return dataset !== 'consultation' || format === 'json';
}

/** Every file of open data of a consultation. */
export function downloadsOf(slug: string): { name: Dataset; format: Format; url: string }[] {
  return datasets.flatMap((name) =>
    formats
      .filter((format) => hasFormat(name, format))
      .map((format) => ({ name, format, url: `/export/consultations/${slug}/${name}.${format}` })),
  );
}
