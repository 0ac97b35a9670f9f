import { Column, PrimaryColumn } from "typeorm";

/** A row that has an id made by the application. */
export abstract class Identified {
  @PrimaryColumn("uuid") id!: string;
  @Column("timestamptz") createdAt!: Date;
}

/** A row that commands change: the version grows by one with each change, so that nobody overwrites what he has not seen. */
export abstract class Versioned extends Identified {
  @Column("int") version!: number;
}
