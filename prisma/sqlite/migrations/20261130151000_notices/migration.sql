-- Where departments are written to, what they were told, and the texts that they are told it with.

ALTER TABLE "Department" ADD COLUMN "addresses" TEXT NOT NULL DEFAULT '[]';

CREATE TABLE "Notice" (
    "municipalityId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "cycleId" TEXT NOT NULL,
    "departmentId" TEXT NOT NULL,
    "requestId" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "way" TEXT NOT NULL,
    "recipient" TEXT NOT NULL DEFAULT '',
    "subject" TEXT NOT NULL DEFAULT '',
    "state" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "actorId" TEXT,
    "createdAt" DATETIME NOT NULL,
    "settledAt" DATETIME,

    PRIMARY KEY ("municipalityId", "id"),
    CONSTRAINT "Notice_municipalityId_cycleId_fkey" FOREIGN KEY ("municipalityId", "cycleId") REFERENCES "Cycle" ("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "Notice_municipalityId_departmentId_fkey" FOREIGN KEY ("municipalityId", "departmentId") REFERENCES "Department" ("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "Notice_municipalityId_actorId_fkey" FOREIGN KEY ("municipalityId", "actorId") REFERENCES "User" ("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

CREATE UNIQUE INDEX "Notice_municipalityId_requestId_departmentId_recipient_key" ON "Notice"("municipalityId", "requestId", "departmentId", "recipient");
CREATE INDEX "Notice_municipalityId_cycleId_departmentId_id_idx" ON "Notice"("municipalityId", "cycleId", "departmentId", "id");

CREATE TABLE "NoticeText" (
    "municipalityId" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "changedAt" DATETIME NOT NULL,
    "changedById" TEXT,

    PRIMARY KEY ("municipalityId", "purpose"),
    CONSTRAINT "NoticeText_municipalityId_fkey" FOREIGN KEY ("municipalityId") REFERENCES "Municipality" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "NoticeText_municipalityId_changedById_fkey" FOREIGN KEY ("municipalityId", "changedById") REFERENCES "User" ("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT
);
