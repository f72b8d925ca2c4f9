-- CreateTable
CREATE TABLE "User" (
    "municipalityId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "loginName" TEXT NOT NULL,
    "displayName" TEXT NOT NULL,
    "email" TEXT,
    "disabledAt" DATETIME,
    "createdAt" DATETIME NOT NULL,

    PRIMARY KEY ("municipalityId", "id"),
    CONSTRAINT "User_municipalityId_fkey" FOREIGN KEY ("municipalityId") REFERENCES "Municipality" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "Membership" (
    "municipalityId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,

    PRIMARY KEY ("municipalityId", "userId"),
    CONSTRAINT "Membership_municipalityId_userId_fkey" FOREIGN KEY ("municipalityId", "userId") REFERENCES "User" ("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "MembershipDepartment" (
    "municipalityId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "departmentId" TEXT NOT NULL,

    PRIMARY KEY ("municipalityId", "userId", "departmentId"),
    CONSTRAINT "MembershipDepartment_municipalityId_userId_fkey" FOREIGN KEY ("municipalityId", "userId") REFERENCES "Membership" ("municipalityId", "userId") ON DELETE CASCADE ON UPDATE RESTRICT,
    CONSTRAINT "MembershipDepartment_municipalityId_departmentId_fkey" FOREIGN KEY ("municipalityId", "departmentId") REFERENCES "Department" ("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "LocalCredential" (
    "municipalityId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "changedAt" DATETIME NOT NULL,
    "mustChange" BOOLEAN NOT NULL DEFAULT false,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "lockedUntil" DATETIME,

    PRIMARY KEY ("municipalityId", "userId"),
    CONSTRAINT "LocalCredential_municipalityId_userId_fkey" FOREIGN KEY ("municipalityId", "userId") REFERENCES "User" ("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "OidcIdentity" (
    "municipalityId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "lastUsedAt" DATETIME,

    PRIMARY KEY ("municipalityId", "id"),
    CONSTRAINT "OidcIdentity_municipalityId_userId_fkey" FOREIGN KEY ("municipalityId", "userId") REFERENCES "User" ("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "Session" (
    "municipalityId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "lastUsedAt" DATETIME NOT NULL,
    "revokedAt" DATETIME,

    PRIMARY KEY ("municipalityId", "id"),
    CONSTRAINT "Session_municipalityId_userId_fkey" FOREIGN KEY ("municipalityId", "userId") REFERENCES "User" ("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "PersonalToken" (
    "municipalityId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME,
    "lastUsedAt" DATETIME,
    "revokedAt" DATETIME,

    PRIMARY KEY ("municipalityId", "id"),
    CONSTRAINT "PersonalToken_municipalityId_userId_fkey" FOREIGN KEY ("municipalityId", "userId") REFERENCES "User" ("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "OneTimeLink" (
    "municipalityId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "userId" TEXT,
    "tokenHash" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "usedAt" DATETIME,

    PRIMARY KEY ("municipalityId", "id"),
    CONSTRAINT "OneTimeLink_municipalityId_userId_fkey" FOREIGN KEY ("municipalityId", "userId") REFERENCES "User" ("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "municipalityId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "actorId" TEXT,
    "action" TEXT NOT NULL,
    "subjectKind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "detail" TEXT NOT NULL DEFAULT '{}',

    PRIMARY KEY ("municipalityId", "id"),
    CONSTRAINT "AuditEvent_municipalityId_fkey" FOREIGN KEY ("municipalityId") REFERENCES "Municipality" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "AuditEvent_municipalityId_actorId_fkey" FOREIGN KEY ("municipalityId", "actorId") REFERENCES "User" ("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "Department" (
    "municipalityId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "aliases" TEXT NOT NULL DEFAULT '[]',
    "validFrom" INTEGER,
    "validUntil" INTEGER,
    "position" INTEGER NOT NULL DEFAULT 0,

    PRIMARY KEY ("municipalityId", "id"),
    CONSTRAINT "Department_municipalityId_fkey" FOREIGN KEY ("municipalityId") REFERENCES "Municipality" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "DepartmentSuccession" (
    "municipalityId" TEXT NOT NULL,
    "departmentId" TEXT NOT NULL,
    "successorId" TEXT NOT NULL,

    PRIMARY KEY ("municipalityId", "departmentId", "successorId"),
    CONSTRAINT "DepartmentSuccession_municipalityId_departmentId_fkey" FOREIGN KEY ("municipalityId", "departmentId") REFERENCES "Department" ("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "DepartmentSuccession_municipalityId_successorId_fkey" FOREIGN KEY ("municipalityId", "successorId") REFERENCES "Department" ("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

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
CREATE TABLE "FormVersion" (
    "municipalityId" TEXT NOT NULL,
    "formId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "document" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,

    PRIMARY KEY ("municipalityId", "formId", "version"),
    CONSTRAINT "FormVersion_municipalityId_fkey" FOREIGN KEY ("municipalityId") REFERENCES "Municipality" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "Cycle" (
    "municipalityId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "fiscalYear" INTEGER NOT NULL,
    "formId" TEXT NOT NULL,
    "formVersion" INTEGER NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "revision" INTEGER NOT NULL DEFAULT 0,
    "createdAt" DATETIME NOT NULL,

    PRIMARY KEY ("municipalityId", "id"),
    CONSTRAINT "Cycle_municipalityId_planId_fkey" FOREIGN KEY ("municipalityId", "planId") REFERENCES "Plan" ("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "Cycle_municipalityId_formId_formVersion_fkey" FOREIGN KEY ("municipalityId", "formId", "formVersion") REFERENCES "FormVersion" ("municipalityId", "formId", "version") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "BlankWorkbook" (
    "municipalityId" TEXT NOT NULL,
    "cycleId" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "bytes" BLOB NOT NULL,

    PRIMARY KEY ("municipalityId", "cycleId"),
    CONSTRAINT "BlankWorkbook_municipalityId_cycleId_fkey" FOREIGN KEY ("municipalityId", "cycleId") REFERENCES "Cycle" ("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "Programme" (
    "municipalityId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,

    PRIMARY KEY ("municipalityId", "id"),
    CONSTRAINT "Programme_municipalityId_planId_fkey" FOREIGN KEY ("municipalityId", "planId") REFERENCES "Plan" ("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "ProgrammeRecord" (
    "municipalityId" TEXT NOT NULL,
    "programmeId" TEXT NOT NULL,
    "recordId" TEXT NOT NULL,
    "cycleId" TEXT NOT NULL,

    PRIMARY KEY ("municipalityId", "programmeId", "recordId"),
    CONSTRAINT "ProgrammeRecord_municipalityId_programmeId_fkey" FOREIGN KEY ("municipalityId", "programmeId") REFERENCES "Programme" ("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "ProgrammeRecord_municipalityId_recordId_fkey" FOREIGN KEY ("municipalityId", "recordId") REFERENCES "Record" ("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "ProgrammeRecord_municipalityId_cycleId_fkey" FOREIGN KEY ("municipalityId", "cycleId") REFERENCES "Cycle" ("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "ProgrammeLink" (
    "municipalityId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "previousRecordId" TEXT,
    "currentRecordId" TEXT,
    "state" TEXT NOT NULL,
    "score" INTEGER,
    "reasons" TEXT NOT NULL DEFAULT '[]',
    "decidedById" TEXT,
    "decidedAt" DATETIME,
    "note" TEXT NOT NULL DEFAULT '',

    PRIMARY KEY ("municipalityId", "id"),
    CONSTRAINT "ProgrammeLink_municipalityId_planId_fkey" FOREIGN KEY ("municipalityId", "planId") REFERENCES "Plan" ("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "ProgrammeLink_municipalityId_previousRecordId_fkey" FOREIGN KEY ("municipalityId", "previousRecordId") REFERENCES "Record" ("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "ProgrammeLink_municipalityId_currentRecordId_fkey" FOREIGN KEY ("municipalityId", "currentRecordId") REFERENCES "Record" ("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "ProgrammeLink_municipalityId_decidedById_fkey" FOREIGN KEY ("municipalityId", "decidedById") REFERENCES "User" ("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "Record" (
    "municipalityId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "cycleId" TEXT NOT NULL,
    "block" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "canonicalKey" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "sinceRevision" INTEGER NOT NULL,
    "deletedRevision" INTEGER,
    "document" TEXT,

    PRIMARY KEY ("municipalityId", "id"),
    CONSTRAINT "Record_municipalityId_cycleId_fkey" FOREIGN KEY ("municipalityId", "cycleId") REFERENCES "Cycle" ("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "RecordEvent" (
    "municipalityId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "recordId" TEXT NOT NULL,
    "submissionId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "createdAt" DATETIME NOT NULL,

    PRIMARY KEY ("municipalityId", "id"),
    CONSTRAINT "RecordEvent_municipalityId_recordId_fkey" FOREIGN KEY ("municipalityId", "recordId") REFERENCES "Record" ("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "RecordEvent_municipalityId_submissionId_fkey" FOREIGN KEY ("municipalityId", "submissionId") REFERENCES "Submission" ("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "CellRevision" (
    "municipalityId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "cycleId" TEXT NOT NULL,
    "recordId" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "outcome" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "raw" TEXT NOT NULL,
    "baseRevision" INTEGER,
    "submissionId" TEXT NOT NULL,
    "conflictId" TEXT,
    "createdAt" DATETIME NOT NULL,

    PRIMARY KEY ("municipalityId", "id"),
    CONSTRAINT "CellRevision_municipalityId_cycleId_recordId_fkey" FOREIGN KEY ("municipalityId", "cycleId", "recordId") REFERENCES "Record" ("municipalityId", "cycleId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "CellRevision_municipalityId_submissionId_fkey" FOREIGN KEY ("municipalityId", "submissionId") REFERENCES "Submission" ("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "CellRevision_municipalityId_conflictId_fkey" FOREIGN KEY ("municipalityId", "conflictId") REFERENCES "Conflict" ("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "Cell" (
    "municipalityId" TEXT NOT NULL,
    "recordId" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "cycleId" TEXT NOT NULL,
    "revisionId" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "raw" TEXT NOT NULL,
    "source" TEXT NOT NULL,

    PRIMARY KEY ("municipalityId", "recordId", "field"),
    CONSTRAINT "Cell_municipalityId_cycleId_recordId_fkey" FOREIGN KEY ("municipalityId", "cycleId", "recordId") REFERENCES "Record" ("municipalityId", "cycleId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "Cell_municipalityId_revisionId_fkey" FOREIGN KEY ("municipalityId", "revisionId") REFERENCES "CellRevision" ("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "Submission" (
    "municipalityId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "cycleId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "actorId" TEXT,
    "revision" INTEGER NOT NULL,
    "fileName" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "requestHash" TEXT NOT NULL,
    "department" TEXT NOT NULL,
    "errors" INTEGER NOT NULL,
    "answer" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,

    PRIMARY KEY ("municipalityId", "id"),
    CONSTRAINT "Submission_municipalityId_cycleId_fkey" FOREIGN KEY ("municipalityId", "cycleId") REFERENCES "Cycle" ("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "Submission_municipalityId_actorId_fkey" FOREIGN KEY ("municipalityId", "actorId") REFERENCES "User" ("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "Conflict" (
    "municipalityId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "cycleId" TEXT NOT NULL,
    "recordId" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'values',
    "base" TEXT NOT NULL,
    "values" TEXT NOT NULL,
    "openedRevision" INTEGER NOT NULL,
    "resolvedRevision" INTEGER,
    "resolution" TEXT,

    PRIMARY KEY ("municipalityId", "id"),
    CONSTRAINT "Conflict_municipalityId_cycleId_recordId_fkey" FOREIGN KEY ("municipalityId", "cycleId", "recordId") REFERENCES "Record" ("municipalityId", "cycleId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "DepartmentCycle" (
    "municipalityId" TEXT NOT NULL,
    "cycleId" TEXT NOT NULL,
    "departmentId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "acceptedRevision" INTEGER,
    "updatedAt" DATETIME NOT NULL,

    PRIMARY KEY ("municipalityId", "cycleId", "departmentId"),
    CONSTRAINT "DepartmentCycle_municipalityId_cycleId_fkey" FOREIGN KEY ("municipalityId", "cycleId") REFERENCES "Cycle" ("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "DepartmentCycle_municipalityId_departmentId_fkey" FOREIGN KEY ("municipalityId", "departmentId") REFERENCES "Department" ("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "WorkflowEvent" (
    "municipalityId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "cycleId" TEXT NOT NULL,
    "departmentId" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "fromState" TEXT NOT NULL,
    "toState" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "subjectRevision" INTEGER NOT NULL,
    "submissionId" TEXT NOT NULL,
    "actorId" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    "createdAt" DATETIME NOT NULL,

    PRIMARY KEY ("municipalityId", "id"),
    CONSTRAINT "WorkflowEvent_municipalityId_cycleId_fkey" FOREIGN KEY ("municipalityId", "cycleId") REFERENCES "Cycle" ("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "WorkflowEvent_municipalityId_departmentId_fkey" FOREIGN KEY ("municipalityId", "departmentId") REFERENCES "Department" ("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "WorkflowEvent_municipalityId_submissionId_fkey" FOREIGN KEY ("municipalityId", "submissionId") REFERENCES "Submission" ("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "WorkflowEvent_municipalityId_actorId_fkey" FOREIGN KEY ("municipalityId", "actorId") REFERENCES "User" ("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateTable
CREATE TABLE "WorkflowReason" (
    "municipalityId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "eventId" TEXT NOT NULL,
    "recordId" TEXT,
    "field" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    PRIMARY KEY ("municipalityId", "id"),
    CONSTRAINT "WorkflowReason_municipalityId_eventId_fkey" FOREIGN KEY ("municipalityId", "eventId") REFERENCES "WorkflowEvent" ("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "WorkflowReason_municipalityId_recordId_fkey" FOREIGN KEY ("municipalityId", "recordId") REFERENCES "Record" ("municipalityId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- CreateIndex
CREATE UNIQUE INDEX "User_municipalityId_loginName_key" ON "User"("municipalityId", "loginName");

-- CreateIndex
CREATE INDEX "MembershipDepartment_municipalityId_departmentId_idx" ON "MembershipDepartment"("municipalityId", "departmentId");

-- CreateIndex
CREATE INDEX "OidcIdentity_municipalityId_userId_idx" ON "OidcIdentity"("municipalityId", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "OidcIdentity_municipalityId_issuer_subject_key" ON "OidcIdentity"("municipalityId", "issuer", "subject");

-- CreateIndex
CREATE INDEX "Session_municipalityId_userId_idx" ON "Session"("municipalityId", "userId");

-- CreateIndex
CREATE INDEX "Session_municipalityId_expiresAt_idx" ON "Session"("municipalityId", "expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "Session_municipalityId_tokenHash_key" ON "Session"("municipalityId", "tokenHash");

-- CreateIndex
CREATE INDEX "PersonalToken_municipalityId_userId_idx" ON "PersonalToken"("municipalityId", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "PersonalToken_municipalityId_tokenHash_key" ON "PersonalToken"("municipalityId", "tokenHash");

-- CreateIndex
CREATE UNIQUE INDEX "OneTimeLink_municipalityId_tokenHash_key" ON "OneTimeLink"("municipalityId", "tokenHash");

-- CreateIndex
CREATE INDEX "AuditEvent_municipalityId_at_idx" ON "AuditEvent"("municipalityId", "at");

-- CreateIndex
CREATE INDEX "AuditEvent_municipalityId_subjectKind_subjectId_idx" ON "AuditEvent"("municipalityId", "subjectKind", "subjectId");

-- CreateIndex
CREATE UNIQUE INDEX "Department_municipalityId_name_key" ON "Department"("municipalityId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "Municipality_name_key" ON "Municipality"("name");

-- CreateIndex
CREATE UNIQUE INDEX "Plan_municipalityId_name_key" ON "Plan"("municipalityId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "Cycle_municipalityId_planId_fiscalYear_key" ON "Cycle"("municipalityId", "planId", "fiscalYear");

-- CreateIndex
CREATE INDEX "Programme_municipalityId_planId_idx" ON "Programme"("municipalityId", "planId");

-- CreateIndex
CREATE INDEX "ProgrammeRecord_municipalityId_recordId_idx" ON "ProgrammeRecord"("municipalityId", "recordId");

-- CreateIndex
CREATE INDEX "ProgrammeRecord_municipalityId_cycleId_idx" ON "ProgrammeRecord"("municipalityId", "cycleId");

-- CreateIndex
CREATE INDEX "ProgrammeLink_municipalityId_currentRecordId_idx" ON "ProgrammeLink"("municipalityId", "currentRecordId");

-- CreateIndex
CREATE INDEX "ProgrammeLink_municipalityId_planId_idx" ON "ProgrammeLink"("municipalityId", "planId");

-- CreateIndex
CREATE UNIQUE INDEX "ProgrammeLink_municipalityId_previousRecordId_currentRecordId_key" ON "ProgrammeLink"("municipalityId", "previousRecordId", "currentRecordId");

-- CreateIndex
CREATE INDEX "Record_municipalityId_cycleId_position_idx" ON "Record"("municipalityId", "cycleId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Record_municipalityId_cycleId_id_key" ON "Record"("municipalityId", "cycleId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Record_municipalityId_cycleId_block_canonicalKey_key" ON "Record"("municipalityId", "cycleId", "block", "canonicalKey");

-- CreateIndex
CREATE INDEX "RecordEvent_municipalityId_recordId_idx" ON "RecordEvent"("municipalityId", "recordId");

-- CreateIndex
CREATE INDEX "RecordEvent_municipalityId_submissionId_idx" ON "RecordEvent"("municipalityId", "submissionId");

-- CreateIndex
CREATE INDEX "CellRevision_municipalityId_cycleId_revision_idx" ON "CellRevision"("municipalityId", "cycleId", "revision");

-- CreateIndex
CREATE UNIQUE INDEX "CellRevision_municipalityId_recordId_revision_field_outcome_key" ON "CellRevision"("municipalityId", "recordId", "revision", "field", "outcome");

-- CreateIndex
CREATE INDEX "Cell_municipalityId_cycleId_revision_idx" ON "Cell"("municipalityId", "cycleId", "revision");

-- CreateIndex
CREATE INDEX "Submission_municipalityId_cycleId_department_revision_idx" ON "Submission"("municipalityId", "cycleId", "department", "revision");

-- CreateIndex
CREATE INDEX "Submission_municipalityId_cycleId_fileName_idx" ON "Submission"("municipalityId", "cycleId", "fileName");

-- CreateIndex
CREATE UNIQUE INDEX "Submission_municipalityId_cycleId_revision_key" ON "Submission"("municipalityId", "cycleId", "revision");

-- CreateIndex
CREATE INDEX "Conflict_municipalityId_cycleId_resolvedRevision_idx" ON "Conflict"("municipalityId", "cycleId", "resolvedRevision");

-- CreateIndex
CREATE UNIQUE INDEX "Conflict_municipalityId_recordId_field_kind_openedRevision_key" ON "Conflict"("municipalityId", "recordId", "field", "kind", "openedRevision");

-- CreateIndex
CREATE INDEX "DepartmentCycle_municipalityId_departmentId_idx" ON "DepartmentCycle"("municipalityId", "departmentId");

-- CreateIndex
CREATE INDEX "WorkflowEvent_municipalityId_submissionId_idx" ON "WorkflowEvent"("municipalityId", "submissionId");

-- CreateIndex
CREATE UNIQUE INDEX "WorkflowEvent_municipalityId_cycleId_departmentId_revision_key" ON "WorkflowEvent"("municipalityId", "cycleId", "departmentId", "revision");

-- CreateIndex
CREATE INDEX "WorkflowReason_municipalityId_recordId_idx" ON "WorkflowReason"("municipalityId", "recordId");

-- CreateIndex
CREATE UNIQUE INDEX "WorkflowReason_municipalityId_eventId_position_key" ON "WorkflowReason"("municipalityId", "eventId", "position");

-- What is append-only is never changed, replaced or deleted, whoever asks: values that were sent (rule S4), answers that
-- were given (rule S1), forms and blank workbooks that a cycle is pinned to, what was done and why. INSERT OR REPLACE
-- deletes without asking the triggers on DELETE, so that a row that is there already is refused before it is inserted.

CREATE TRIGGER "FormVersion_no_update" BEFORE UPDATE ON "FormVersion"
BEGIN
    SELECT RAISE(ABORT, 'FormVersion is append-only');
END;

CREATE TRIGGER "FormVersion_no_delete" BEFORE DELETE ON "FormVersion"
BEGIN
    SELECT RAISE(ABORT, 'FormVersion is append-only');
END;

CREATE TRIGGER "FormVersion_no_replace" BEFORE INSERT ON "FormVersion"
WHEN EXISTS (SELECT 1 FROM "FormVersion" WHERE "municipalityId" = NEW."municipalityId" AND "formId" = NEW."formId" AND "version" = NEW."version")
BEGIN
    SELECT RAISE(ABORT, 'FormVersion is append-only: unique rows are not replaced');
END;

CREATE TRIGGER "BlankWorkbook_no_update" BEFORE UPDATE ON "BlankWorkbook"
BEGIN
    SELECT RAISE(ABORT, 'BlankWorkbook is append-only');
END;

CREATE TRIGGER "BlankWorkbook_no_delete" BEFORE DELETE ON "BlankWorkbook"
BEGIN
    SELECT RAISE(ABORT, 'BlankWorkbook is append-only');
END;

CREATE TRIGGER "BlankWorkbook_no_replace" BEFORE INSERT ON "BlankWorkbook"
WHEN EXISTS (SELECT 1 FROM "BlankWorkbook" WHERE "municipalityId" = NEW."municipalityId" AND "cycleId" = NEW."cycleId")
BEGIN
    SELECT RAISE(ABORT, 'BlankWorkbook is append-only: unique rows are not replaced');
END;

CREATE TRIGGER "RecordEvent_no_update" BEFORE UPDATE ON "RecordEvent"
BEGIN
    SELECT RAISE(ABORT, 'RecordEvent is append-only');
END;

CREATE TRIGGER "RecordEvent_no_delete" BEFORE DELETE ON "RecordEvent"
BEGIN
    SELECT RAISE(ABORT, 'RecordEvent is append-only');
END;

CREATE TRIGGER "RecordEvent_no_replace" BEFORE INSERT ON "RecordEvent"
WHEN EXISTS (SELECT 1 FROM "RecordEvent" WHERE "municipalityId" = NEW."municipalityId" AND "id" = NEW."id")
BEGIN
    SELECT RAISE(ABORT, 'RecordEvent is append-only: unique rows are not replaced');
END;

CREATE TRIGGER "CellRevision_no_update" BEFORE UPDATE ON "CellRevision"
BEGIN
    SELECT RAISE(ABORT, 'CellRevision is append-only');
END;

CREATE TRIGGER "CellRevision_no_delete" BEFORE DELETE ON "CellRevision"
BEGIN
    SELECT RAISE(ABORT, 'CellRevision is append-only');
END;

CREATE TRIGGER "CellRevision_no_replace" BEFORE INSERT ON "CellRevision"
WHEN EXISTS (SELECT 1 FROM "CellRevision" WHERE "municipalityId" = NEW."municipalityId" AND "id" = NEW."id")
  OR EXISTS (SELECT 1 FROM "CellRevision" WHERE "municipalityId" = NEW."municipalityId" AND "recordId" = NEW."recordId" AND "revision" = NEW."revision" AND "field" = NEW."field" AND "outcome" = NEW."outcome")
BEGIN
    SELECT RAISE(ABORT, 'CellRevision is append-only: unique rows are not replaced');
END;

CREATE TRIGGER "Submission_no_update" BEFORE UPDATE ON "Submission"
BEGIN
    SELECT RAISE(ABORT, 'Submission is append-only');
END;

CREATE TRIGGER "Submission_no_delete" BEFORE DELETE ON "Submission"
BEGIN
    SELECT RAISE(ABORT, 'Submission is append-only');
END;

CREATE TRIGGER "Submission_no_replace" BEFORE INSERT ON "Submission"
WHEN EXISTS (SELECT 1 FROM "Submission" WHERE "municipalityId" = NEW."municipalityId" AND "id" = NEW."id")
  OR EXISTS (SELECT 1 FROM "Submission" WHERE "municipalityId" = NEW."municipalityId" AND "cycleId" = NEW."cycleId" AND "revision" = NEW."revision")
BEGIN
    SELECT RAISE(ABORT, 'Submission is append-only: unique rows are not replaced');
END;

CREATE TRIGGER "WorkflowEvent_no_update" BEFORE UPDATE ON "WorkflowEvent"
BEGIN
    SELECT RAISE(ABORT, 'WorkflowEvent is append-only');
END;

CREATE TRIGGER "WorkflowEvent_no_delete" BEFORE DELETE ON "WorkflowEvent"
BEGIN
    SELECT RAISE(ABORT, 'WorkflowEvent is append-only');
END;

CREATE TRIGGER "WorkflowEvent_no_replace" BEFORE INSERT ON "WorkflowEvent"
WHEN EXISTS (SELECT 1 FROM "WorkflowEvent" WHERE "municipalityId" = NEW."municipalityId" AND "id" = NEW."id")
  OR EXISTS (SELECT 1 FROM "WorkflowEvent" WHERE "municipalityId" = NEW."municipalityId" AND "cycleId" = NEW."cycleId" AND "departmentId" = NEW."departmentId" AND "revision" = NEW."revision")
BEGIN
    SELECT RAISE(ABORT, 'WorkflowEvent is append-only: unique rows are not replaced');
END;

CREATE TRIGGER "WorkflowReason_no_update" BEFORE UPDATE ON "WorkflowReason"
BEGIN
    SELECT RAISE(ABORT, 'WorkflowReason is append-only');
END;

CREATE TRIGGER "WorkflowReason_no_delete" BEFORE DELETE ON "WorkflowReason"
BEGIN
    SELECT RAISE(ABORT, 'WorkflowReason is append-only');
END;

CREATE TRIGGER "WorkflowReason_no_replace" BEFORE INSERT ON "WorkflowReason"
WHEN EXISTS (SELECT 1 FROM "WorkflowReason" WHERE "municipalityId" = NEW."municipalityId" AND "id" = NEW."id")
  OR EXISTS (SELECT 1 FROM "WorkflowReason" WHERE "municipalityId" = NEW."municipalityId" AND "eventId" = NEW."eventId" AND "position" = NEW."position")
BEGIN
    SELECT RAISE(ABORT, 'WorkflowReason is append-only: unique rows are not replaced');
END;

CREATE TRIGGER "AuditEvent_no_update" BEFORE UPDATE ON "AuditEvent"
BEGIN
    SELECT RAISE(ABORT, 'AuditEvent is append-only');
END;

CREATE TRIGGER "AuditEvent_no_delete" BEFORE DELETE ON "AuditEvent"
BEGIN
    SELECT RAISE(ABORT, 'AuditEvent is append-only');
END;

CREATE TRIGGER "AuditEvent_no_replace" BEFORE INSERT ON "AuditEvent"
WHEN EXISTS (SELECT 1 FROM "AuditEvent" WHERE "municipalityId" = NEW."municipalityId" AND "id" = NEW."id")
BEGIN
    SELECT RAISE(ABORT, 'AuditEvent is append-only: unique rows are not replaced');
END;
