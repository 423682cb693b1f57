import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { Task } from './jobs.ts';

/** Every task the modules provide, and which of them follow which event. */
@Injectable()
export class Tasks implements OnModuleInit {
  private tasks: readonly Task[] = [];

  constructor(private readonly discovery: DiscoveryService) {}

  onModuleInit(): void {
    this.tasks = this.discovery.getProviders().flatMap(({ instance }) => (instance instanceof Task ? [instance] : []));
  }

  all(): readonly Task[] {
    return this.tasks;
  }

  following(eventType: string): readonly Task[] {
    return this.tasks.filter((task) => task.follows.includes(eventType));
  }
}
