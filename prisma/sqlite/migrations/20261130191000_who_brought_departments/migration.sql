-- Which cycle alone brought a department into the register. Of those that are there nobody knows: they stay.

ALTER TABLE "Department" ADD COLUMN "broughtBy" TEXT;
