### The morning list's words in English: what has grown old, and what an editor does about it.
###
### Each kind has a message about one case, .title over several and .help about what to do.

tariff-over = tariff { $name } was valid up to and including { $day }
    .title = Tariffs that have ended
    .help = Add the new tariff under `tariffs`, and leave the old one as history. If you do not know it, ask the product's contact.
tariff-ends = tariff { $name } is valid up to and including { $day }
    .title = Tariffs that end soon
    .help = Find the price list of the next period, and add it as a new tariff under `tariffs`.
contract-ends = the contract with { $name } ends { $day }
    .title = Contracts that end
    .help = Ask whether the contract has been extended, and change `contract_until` under `suppliers`.
no-contact = nobody to write to or call first
    .title = Products without a contact
    .help = Find an e-mail address or a phone number for a contact with `role: entry`, preferably a shared address.
page-due = should have been looked through by { $day }
    .title = Pages to look through
    .help = Read the page, correct what no longer holds, and set `review_by` to a new day.
translation-behind = translated from the page { $name }, which was changed on { $day }
    .title = Translations that are behind
    .help = Read the original, and mend the translation so that both say the same. Write the day as `updated` if git does not know it.
group-silent = { $name ->
        [steering] the steering group
        [coordination] the coordination group
        [professional] the professional group
        [user-club] the user club
        [advisory] the advisory group
       *[other] { $name }
    } last met { $day }
    .title = Groups that have gone silent
    .help = Ask the group whether it still meets. Change `last_meeting`, or remove the group under `groups`.
evaluation-old = last evaluated { $day }
    .title = Evaluations that are old
    .help = Ask whether there is a newer evaluation, and put it in `content/vurderinger/`.
fact-old = `{ $name }`: the newest source or confirmation is from { $day }
    .title = Facts that nobody has confirmed for long
    .help = Ask whether the fact still holds. If it does, write `confirmed: {"{"}date: …, by: …{"}"}` beside it.
facts-undated = { $keys }
    .title = Facts without a date
    .help = The source has no date, so nobody can see how old the fact is. Ask whether it holds, and write `confirmed: {"{"}date: …, by: …{"}"}`.
review-due = last gone through { $day }
    .title = Products to go through
    .help = Go through the whole file, and write the day and your role in `reviewed`.
review-never = never gone through
many-unknown = { $count } fields are unknown: { $keys }
    .title = Products where much is missing
    .help = Find out what matters most to readers: price, contact and licence. The rest can wait.

nothing-old = There is nothing on the morning list today.
morning-list = { $count ->
        [one] The morning list for { $day }: 1 thing to look at.
       *[other] The morning list for { $day }: { $count } things to look at.
    }
