-- What people answer to findings of the checks of content, what became of findings, and checks switched for a cycle.

CREATE TABLE "FindingAnswer" (
    "municipalityId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "cycleId" TEXT NOT NULL,
    "recordId" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "check" TEXT NOT NULL,
    "finding" TEXT NOT NULL,
    "seen" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "actorId" TEXT,
    "createdAt" DATETIME NOT NULL,

    PRIMARY KEY ("municipalityId", "id"),
    CONSTRAINT "FindingAnswer_municipalityId_cycleId_recordId_fkey" FOREIGN KEY ("municipalityId", "cycleId", "recordId") REFERENCES "Record" ("municipalityId", "cycleId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "FindingAnswer_municipalityId_actorId_fkey" FOREIGN KEY ("municipalityId", "actorId") REFERENCES "User" ("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

CREATE INDEX "FindingAnswer_municipalityId_cycleId_id_idx" ON "FindingAnswer"("municipalityId", "cycleId", "id");

CREATE TRIGGER "FindingAnswer_no_update" BEFORE UPDATE ON "FindingAnswer"
BEGIN
    SELECT RAISE(ABORT, 'FindingAnswer is append-only');
END;

CREATE TRIGGER "FindingAnswer_no_delete" BEFORE DELETE ON "FindingAnswer"
BEGIN
    SELECT RAISE(ABORT, 'FindingAnswer is append-only');
END;

CREATE TRIGGER "FindingAnswer_no_replace" BEFORE INSERT ON "FindingAnswer"
WHEN EXISTS (SELECT 1 FROM "FindingAnswer" WHERE "municipalityId" = NEW."municipalityId" AND "id" = NEW."id")
BEGIN
    SELECT RAISE(ABORT, 'FindingAnswer is append-only: unique rows are not replaced');
END;

CREATE TABLE "FindingSighting" (
    "municipalityId" TEXT NOT NULL,
    "recordId" TEXT NOT NULL,
    "finding" TEXT NOT NULL,
    "cycleId" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "check" TEXT NOT NULL,
    "row" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,

    PRIMARY KEY ("municipalityId", "recordId", "finding"),
    CONSTRAINT "FindingSighting_municipalityId_cycleId_recordId_fkey" FOREIGN KEY ("municipalityId", "cycleId", "recordId") REFERENCES "Record" ("municipalityId", "cycleId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

CREATE INDEX "FindingSighting_municipalityId_cycleId_idx" ON "FindingSighting"("municipalityId", "cycleId");
CREATE INDEX "FindingSighting_municipalityId_check_idx" ON "FindingSighting"("municipalityId", "check");

CREATE TABLE "CheckSetting" (
    "municipalityId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "cycleId" TEXT NOT NULL,
    "check" TEXT NOT NULL,
    "severity" TEXT NOT NULL,
    "actorId" TEXT,
    "createdAt" DATETIME NOT NULL,

    PRIMARY KEY ("municipalityId", "id"),
    CONSTRAINT "CheckSetting_municipalityId_cycleId_fkey" FOREIGN KEY ("municipalityId", "cycleId") REFERENCES "Cycle" ("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "CheckSetting_municipalityId_actorId_fkey" FOREIGN KEY ("municipalityId", "actorId") REFERENCES "User" ("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

CREATE INDEX "CheckSetting_municipalityId_cycleId_id_idx" ON "CheckSetting"("municipalityId", "cycleId", "id");

CREATE TRIGGER "CheckSetting_no_update" BEFORE UPDATE ON "CheckSetting"
BEGIN
    SELECT RAISE(ABORT, 'CheckSetting is append-only');
END;

-- A cycle for which nothing was sent in yet may be deleted with all that was said of it.
CREATE TRIGGER "CheckSetting_no_delete" BEFORE DELETE ON "CheckSetting"
WHEN EXISTS (SELECT 1 FROM "Submission" WHERE "municipalityId" = OLD."municipalityId" AND "cycleId" = OLD."cycleId")
BEGIN
    SELECT RAISE(ABORT, 'CheckSetting is append-only');
END;

CREATE TRIGGER "CheckSetting_no_replace" BEFORE INSERT ON "CheckSetting"
WHEN EXISTS (SELECT 1 FROM "CheckSetting" WHERE "municipalityId" = NEW."municipalityId" AND "id" = NEW."id")
BEGIN
    SELECT RAISE(ABORT, 'CheckSetting is append-only: unique rows are not replaced');
END;
