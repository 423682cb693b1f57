import { Injectable } from '@nestjs/common';

/** The one source of the present instant. Tests set it; the running server asks the system. */
@Injectable()
export class Clock {
  private fixed: Date | null = null;

  now(): Date {
    return this.fixed ?? new Date();
  }

  /** Stops the clock at an instant, or, with null, lets it run again. */
  setTo(instant: Date | null): void {
    this.fixed = instant;
  }
}
