-- What people said of columns, rows and names in the workbooks of a cycle.

CREATE TABLE "ToldMeaning" (
    "municipalityId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "cycleId" TEXT NOT NULL,
    "departmentId" TEXT,
    "subject" TEXT NOT NULL,
    "statement" TEXT,
    "actorId" TEXT,
    "createdAt" DATETIME NOT NULL,

    PRIMARY KEY ("municipalityId", "id"),
    CONSTRAINT "ToldMeaning_municipalityId_cycleId_fkey" FOREIGN KEY ("municipalityId", "cycleId") REFERENCES "Cycle" ("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "ToldMeaning_municipalityId_departmentId_fkey" FOREIGN KEY ("municipalityId", "departmentId") REFERENCES "Department" ("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "ToldMeaning_municipalityId_actorId_fkey" FOREIGN KEY ("municipalityId", "actorId") REFERENCES "User" ("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

CREATE INDEX "ToldMeaning_municipalityId_cycleId_id_idx" ON "ToldMeaning"("municipalityId", "cycleId", "id");

CREATE TRIGGER "ToldMeaning_no_update" BEFORE UPDATE ON "ToldMeaning"
BEGIN
    SELECT RAISE(ABORT, 'ToldMeaning is append-only');
END;

CREATE TRIGGER "ToldMeaning_no_delete" BEFORE DELETE ON "ToldMeaning"
BEGIN
    SELECT RAISE(ABORT, 'ToldMeaning is append-only');
END;

CREATE TRIGGER "ToldMeaning_no_replace" BEFORE INSERT ON "ToldMeaning"
WHEN EXISTS (SELECT 1 FROM "ToldMeaning" WHERE "municipalityId" = NEW."municipalityId" AND "id" = NEW."id")
BEGIN
    SELECT RAISE(ABORT, 'ToldMeaning is append-only: unique rows are not replaced');
END;

-- The workbooks that were read with it.
CREATE TABLE "ToldUse" (
    "municipalityId" TEXT NOT NULL,
    "toldId" TEXT NOT NULL,
    "submissionId" TEXT NOT NULL,
    "sheet" TEXT NOT NULL,
    "address" TEXT NOT NULL,

    PRIMARY KEY ("municipalityId", "toldId", "submissionId"),
    CONSTRAINT "ToldUse_municipalityId_toldId_fkey" FOREIGN KEY ("municipalityId", "toldId") REFERENCES "ToldMeaning" ("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "ToldUse_municipalityId_submissionId_fkey" FOREIGN KEY ("municipalityId", "submissionId") REFERENCES "Submission" ("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

CREATE INDEX "ToldUse_municipalityId_submissionId_idx" ON "ToldUse"("municipalityId", "submissionId");

CREATE TRIGGER "ToldUse_no_update" BEFORE UPDATE ON "ToldUse"
BEGIN
    SELECT RAISE(ABORT, 'ToldUse is append-only');
END;

CREATE TRIGGER "ToldUse_no_delete" BEFORE DELETE ON "ToldUse"
BEGIN
    SELECT RAISE(ABORT, 'ToldUse is append-only');
END;

CREATE TRIGGER "ToldUse_no_replace" BEFORE INSERT ON "ToldUse"
WHEN EXISTS (SELECT 1 FROM "ToldUse" WHERE "municipalityId" = NEW."municipalityId" AND "toldId" = NEW."toldId" AND "submissionId" = NEW."submissionId")
BEGIN
    SELECT RAISE(ABORT, 'ToldUse is append-only: unique rows are not replaced');
END;
