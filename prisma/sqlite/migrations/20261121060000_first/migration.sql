-- CreateTable
CREATE TABLE "Municipality" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Plan" (
    "municipalityId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,

    PRIMARY KEY ("municipalityId", "id"),
    CONSTRAINT "Plan_municipalityId_fkey" FOREIGN KEY ("municipalityId") REFERENCES "Municipality" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "Cycle" (
    "municipalityId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "fiscalYear" INTEGER NOT NULL,
    "formId" TEXT NOT NULL,
    "formVersion" INTEGER NOT NULL,
    "form" JSONB NOT NULL,
    "blank" BLOB NOT NULL,
    "blankName" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "createdAt" DATETIME NOT NULL,

    PRIMARY KEY ("municipalityId", "id"),
    CONSTRAINT "Cycle_municipalityId_planId_fkey" FOREIGN KEY ("municipalityId", "planId") REFERENCES "Plan" ("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "Department" (
    "municipalityId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "aliases" JSONB NOT NULL,

    PRIMARY KEY ("municipalityId", "id"),
    CONSTRAINT "Department_municipalityId_fkey" FOREIGN KEY ("municipalityId") REFERENCES "Municipality" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "Record" (
    "municipalityId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "cycleId" TEXT NOT NULL,
    "block" TEXT NOT NULL,
    "key" JSONB NOT NULL,
    "canonicalKey" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "sinceRevision" INTEGER NOT NULL,
    "document" JSONB,

    PRIMARY KEY ("municipalityId", "id"),
    CONSTRAINT "Record_municipalityId_cycleId_fkey" FOREIGN KEY ("municipalityId", "cycleId") REFERENCES "Cycle" ("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "CellRevision" (
    "municipalityId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "recordId" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "outcome" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "raw" TEXT NOT NULL,
    "baseRevision" INTEGER,
    "submissionId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,

    PRIMARY KEY ("municipalityId", "id"),
    CONSTRAINT "CellRevision_municipalityId_recordId_fkey" FOREIGN KEY ("municipalityId", "recordId") REFERENCES "Record" ("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "CellRevision_municipalityId_submissionId_fkey" FOREIGN KEY ("municipalityId", "submissionId") REFERENCES "Submission" ("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "Cell" (
    "municipalityId" TEXT NOT NULL,
    "recordId" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "revisionId" TEXT NOT NULL,

    PRIMARY KEY ("municipalityId", "recordId", "field"),
    CONSTRAINT "Cell_municipalityId_recordId_fkey" FOREIGN KEY ("municipalityId", "recordId") REFERENCES "Record" ("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "Cell_municipalityId_revisionId_fkey" FOREIGN KEY ("municipalityId", "revisionId") REFERENCES "CellRevision" ("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "Submission" (
    "municipalityId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "cycleId" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "fileName" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "department" TEXT NOT NULL,
    "errors" INTEGER NOT NULL,
    "answer" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,

    PRIMARY KEY ("municipalityId", "id"),
    CONSTRAINT "Submission_municipalityId_cycleId_fkey" FOREIGN KEY ("municipalityId", "cycleId") REFERENCES "Cycle" ("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "Conflict" (
    "municipalityId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "recordId" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "base" TEXT NOT NULL,
    "values" JSONB NOT NULL,
    "openedRevision" INTEGER NOT NULL,
    "resolvedRevision" INTEGER,

    PRIMARY KEY ("municipalityId", "id"),
    CONSTRAINT "Conflict_municipalityId_recordId_fkey" FOREIGN KEY ("municipalityId", "recordId") REFERENCES "Record" ("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateIndex
CREATE UNIQUE INDEX "Municipality_name_key" ON "Municipality"("name");

-- CreateIndex
CREATE UNIQUE INDEX "Plan_municipalityId_name_key" ON "Plan"("municipalityId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "Cycle_municipalityId_planId_fiscalYear_key" ON "Cycle"("municipalityId", "planId", "fiscalYear");

-- CreateIndex
CREATE UNIQUE INDEX "Department_municipalityId_name_key" ON "Department"("municipalityId", "name");

-- CreateIndex
CREATE INDEX "Record_municipalityId_cycleId_position_idx" ON "Record"("municipalityId", "cycleId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Record_municipalityId_cycleId_block_canonicalKey_key" ON "Record"("municipalityId", "cycleId", "block", "canonicalKey");

-- CreateIndex
CREATE INDEX "CellRevision_municipalityId_submissionId_idx" ON "CellRevision"("municipalityId", "submissionId");

-- CreateIndex
CREATE UNIQUE INDEX "CellRevision_municipalityId_recordId_field_submissionId_outcome_key" ON "CellRevision"("municipalityId", "recordId", "field", "submissionId", "outcome");

-- CreateIndex
CREATE INDEX "Submission_municipalityId_cycleId_department_idx" ON "Submission"("municipalityId", "cycleId", "department");

-- CreateIndex
CREATE UNIQUE INDEX "Submission_municipalityId_cycleId_revision_key" ON "Submission"("municipalityId", "cycleId", "revision");

-- CreateIndex
CREATE UNIQUE INDEX "Conflict_municipalityId_recordId_field_openedRevision_key" ON "Conflict"("municipalityId", "recordId", "field", "openedRevision");

-- What was sent is never changed and never deleted (rule S4), whoever asks.
CREATE TRIGGER "CellRevision_no_update" BEFORE UPDATE ON "CellRevision"
BEGIN
    SELECT RAISE(ABORT, 'CellRevision is append-only');
END;

CREATE TRIGGER "CellRevision_no_delete" BEFORE DELETE ON "CellRevision"
BEGIN
    SELECT RAISE(ABORT, 'CellRevision is append-only');
END;

-- An answer that was given is given again word for word (rule S1).
CREATE TRIGGER "Submission_no_update" BEFORE UPDATE ON "Submission"
BEGIN
    SELECT RAISE(ABORT, 'Submission is append-only');
END;

CREATE TRIGGER "Submission_no_delete" BEFORE DELETE ON "Submission"
BEGIN
    SELECT RAISE(ABORT, 'Submission is append-only');
END;
