import { Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '@folkmoot/domain';
import { Config } from '../../platform/config.ts';
import { Reader } from '../../platform/reads/reader.ts';
import { Viewer } from '../../platform/viewer.ts';
import { siteView } from './site.view.ts';
import './happening.view.ts';

@Resolver()
export class InsightQueries {
  constructor(
    private readonly reader: Reader,
    private readonly config: Config,
  ) {}

  @Query(() => siteView.object, { description: 'The forum as a whole.' })
  site(@Info() info: GraphQLResolveInfo, @Viewer() viewer: Actor | null) {
    const { siteName, siteTagline } = this.config;
    return this.reader.one(info, viewer, siteView, (_alias, { param }) => ({
      from: `(SELECT ${param(siteName, 'text')} AS name, ${param(siteTagline, 'text')} AS tagline)`,
      where: 'true',
    }));
  }
}
