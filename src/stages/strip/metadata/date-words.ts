import { plainPhrases } from '../plain-words.js';

/** Weekdays with their usual abbreviations. */
export const weekdays = plainPhrases([
  'monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun',
  'montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|mo|di|mi|do|fr|sa|so',
  'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lun|mer|jeu|ven|sam|dim',
  'lunes|martes|miércoles|jueves|viernes|sábado|domingo|mié|jue|vie|sáb|dom',
  'lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|mar|gio|sab',
  'segunda-feira|terça-feira|quarta-feira|quinta-feira|sexta-feira|segunda|terça|quarta|quinta|sexta|feira',
  'maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|ma|wo|vr|za|zo',
  'poniedziałek|wtorek|środa|czwartek|piątek|sobota|niedziela|pon|wt|śr|czw|pt|sob|ndz|niedz',
  'pondělí|úterý|středa|čtvrtek|pátek|neděle|pondelok|utorok|streda|štvrtok|piatok|nedeľa',
  'понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|пн|вт|ср|чт|пт|сб|вс',
  'понеділок|вівторок|середа|четвер|п’ятниця|субота|неділя|нд|понеделник|сряда|четвъртък|петък|събота|неделя',
  'панядзелак|аўторак|чацвер|пятніца|нядзеля|понедељак|уторак|четвртак|петак|недеља',
  'ponedjeljak|ponedeljak|utorak|srijeda|sreda|četvrtak|petak|subota|nedjelja|nedelja|ponedeljek|torek|četrtek|petek|nedelja',
  'luni|marți|miercuri|joi|vineri|sâmbătă|duminică|hétfő|kedd|szerda|csütörtök|péntek|szombat|vasárnap',
  'δευτέρα|τρίτη|τετάρτη|πέμπτη|παρασκευή|σάββατο|κυριακή|δευ|τρι|τετ|πεμ|παρ|σαβ|κυρ',
  'pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar|senin|selasa|rabu|kamis|jumat|sabtu|minggu',
  'الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد|دوشنبه|سه شنبه|چهارشنبه|پنجشنبه|جمعه|شنبه|یکشنبه',
  'יום שני|יום שלישי|יום רביעי|יום חמישי|יום שישי|שבת|יום ראשון|יום ב|יום ג|יום ד|יום ה|יום ו|יום א',
  'thứ hai|thứ ba|thứ tư|thứ năm|thứ sáu|thứ bảy|chủ nhật',
  '星期一|星期二|星期三|星期四|星期五|星期六|星期日|星期天|周一|周二|周三|周四|周五|周六|周日|月曜日|火曜日|水曜日|木曜日|金曜日|土曜日|日曜日|月|火|水|木|金|土|日',
  '월요일|화요일|수요일|목요일|금요일|토요일|일요일|월|화|수|목|금|토|일',
  'måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag|mandag|tirsdag|lørdag|søndag|maanantai|tiistai|keskiviikko|torstai|perjantai|lauantai|sunnuntai',
  'pirmadienis|antradienis|trečiadienis|ketvirtadienis|penktadienis|šeštadienis|sekmadienis|pirmdiena|otrdiena|trešdiena|ceturtdiena|piektdiena|sestdiena|svētdiena|esmaspäev|teisipäev|kolmapäev|neljapäev|reede|laupäev|pühapäev',
]);

/** What stands before the date of a text. */
export const publishedLabels = plainPhrases([
  'published|published on|published at|published online|first published|first published on|originally published|posted|posted on|posted at|post date|date|dated|date published|publication date|date of publication|publish date|release date|created|created on|issued|issued on|added|on|publication|written on|filed|press release|for immediate release',
  'veröffentlicht|veröffentlicht am|veröffentlichung|veröffentlichungsdatum|erschienen|erschienen am|publiziert|publiziert am|datum|stand|vom|am|erstellt|erstellt am|online seit|den',
  'publié|publié le|publiée le|paru le|mis en ligne le|posté le|date de publication|date|le|publication|créé le|écrit le|diffusé le',
  'publicado|publicado el|publicada el|publicación|fecha|fecha de publicación|el|publicado en|actualidad',
  'pubblicato|pubblicato il|pubblicata il|data|data di pubblicazione|il|inserito il|postato il',
  'publicado em|publicada em|publicado a|data de publicação|data da publicação|em|postado em',
  'gepubliceerd|gepubliceerd op|geplaatst|geplaatst op|op|publicatiedatum|verschenen op',
  'opublikowano|opublikowany|data publikacji|data dodania|dodano|dodane|dnia|publikacja|data utworzenia',
  'publikováno|publikováno dne|zveřejněno|vydáno|dne|datum vydání|publikované|zverejnené|uverejnené|dňa|pridané',
  'objavljeno|objavljeno dana|datum objave|objava|datum|dana|dne|објављено|датум',
  'опубликовано|опубликован|опубликована|дата публикации|дата|размещено|добавлено|создано|публикация|дата создания|от|публікация|время публикации|дата выхода|вышло',
  'опубліковано|дата публікації|оприлюднено|додано|розміщено|створено|від|апублікавана|дата публікацыі|публикувано|публикувана|публикувано на|дата на публикуване|на|дата на публикация',
  'publicat|publicat pe|publicat la|publicat în|data publicării|postat pe|publicat de|megjelent|közzétéve|dátum|publikálva|létrehozva|megjelenés',
  'δημοσίευση|δημοσιεύτηκε|δημοσιεύθηκε|δημοσιεύτηκε στις|δημοσιεύθηκε στις|δημοσιευμένο|ημερομηνία|ημερομηνία δημοσίευσης|καταχώρηση|αναρτήθηκε|αναρτήθηκε στις|στις|ημ δημοσίευσης|πρώτη δημοσίευση',
  'yayınlanma|yayınlanma tarihi|yayın tarihi|yayınlandı|yayımlanma tarihi|giriş|giriş tarihi|oluşturulma tarihi|tarih|eklenme tarihi|haber giriş',
  'نشر|نشر في|نُشر في|تاريخ النشر|تاريخ|نشرت في|تم النشر في|تم النشر|منشور|منذ|تاریخ انتشار|انتشار|תאריך|פורסם|פורסם ב|תאריך פרסום',
  'dipublikasikan|diterbitkan|diterbitkan pada|tanggal|tanggal terbit|terbit|diposting pada|đăng|đăng ngày|đăng lúc|ngày đăng|ngày|xuất bản|xuất bản ngày',
  '发布时间|發布時間|发布于|發布於|发表时间|发表于|發表於|发布日期|發布日期|日期|时间|時間|发稿时间|发布|發布|刊登日期|刊发时间|上传时间|发表日期|公開日|公開|掲載日|投稿日|配信|配信日時|公開日時|発行日|掲載|日付|更新日時|입력|등록|승인|기사입력|입력시간|작성일|발행일|등록일|게시일|송고시간|기사등록',
  'publicerad|publicerat|publicerades|publisert|offentliggjort|udgivet|opprettet|postet|lagt ut|den|d|skrevet|julkaistu|päiväys|pvm|julkaisupäivä',
  'paskelbta|publikuota|data|publicēts|publicēta|datums|avaldatud|kuupäev|postitatud|lisatud',
]);

/** What stands before the date of a text's last change; a date of publication is preferred to it. */
export const updatedLabels = plainPhrases([
  'updated|updated on|updated at|last updated|last updated on|last update|last modified|last modified on|modified|modified on|revised|date updated|last edited|edited|last revised|last reviewed',
  'aktualisiert|aktualisiert am|zuletzt aktualisiert|zuletzt aktualisiert am|letzte aktualisierung|letzte änderung|zuletzt geändert|geändert am|aktualisierung',
  'mis à jour|mis à jour le|mise à jour|mise à jour le|modifié|modifié le|dernière mise à jour|dernière modification|màj|maj le',
  'actualizado|actualizado el|última actualización|actualización|aggiornato|aggiornato il|ultimo aggiornamento|atualizado|atualizado em|última atualização|atualização',
  'bijgewerkt|bijgewerkt op|laatst bijgewerkt|laatst gewijzigd|laatste update|aktualizacja|zaktualizowano|ostatnia aktualizacja|data aktualizacji|modyfikacja',
  'aktualizováno|poslední aktualizace|aktualizované|naposledy upravené|ažurirano|zadnja izmjena|posodobljeno|zadnja sprememba',
  'обновлено|обновлена|дата обновления|последнее обновление|изменено|оновлено|востаннє оновлено|абноўлена|обновена|обновено|актуализирано|последна промяна',
  'actualizat|actualizat la|actualizat pe|ultima actualizare|frissítve|utolsó frissítés|frissítés|módosítva',
  'ενημέρωση|ενημερώθηκε|ενημερώθηκε στις|τελευταία ενημέρωση|τελευταία τροποποίηση|güncelleme|güncellenme|güncelleme tarihi|son güncelleme|güncellenme tarihi',
  'آخر تحديث|تحديث|تم التحديث|بروزرسانی|עודכן|עדכון אחרון|עודכן לאחרונה|diperbarui|pembaruan|terakhir diperbarui|cập nhật|cập nhật lúc|cập nhật lần cuối',
  '更新时间|更新時間|更新于|更新於|更新日期|最后更新|最後更新|更新|更新日|最終更新|最終更新日|수정|최종수정|업데이트|수정일|기사수정',
  'uppdaterad|uppdaterat|senast uppdaterad|oppdatert|sist oppdatert|opdateret|senest opdateret|päivitetty|viimeksi päivitetty|muokattu|atnaujinta|paskutinis atnaujinimas|atjaunots|atjaunināts|uuendatud|viimati uuendatud|muudetud',
]);

/** Words of the longest label. */
export const longestLabel = 4;

/** Words between the parts of a date, none of which says anything. */
export const partWords = plainPhrases([
  'of|de|del|di|da|dne|d|ng|thg|the|ngày|ngay|a|il|do|st|nd|rd|th|er|ère|º|ª|ης|η|re|de el|m|gada|год|года|nap|lea',
]);

/** What stands behind a year. */
export const yearWords = plainPhrases([
  'г|год|года|р|року|рік|гг|roku|r|rok|god|godine|leta|г-н|m|metų|d|dienos|gada|il|năm|év|年|년|г в|року о|den|ан|an|م|ם|an|j',
]);

/** Words of a time of day. */
export const timeWords = plainPhrases([
  'at|am|pm|a|p|m|h|hrs|hr|hours|uhr|um|à|às|alle|ore|a las|las|h|hs|hod|godz|godzina|g|ob|o|u|om|uur|kl|klo|kello|ч|час|час|в|о|об|у|ora|la|saat|στις|ώρα|πμ|μμ|π|μ|ore|vers|t|z|lúc|giờ|pukul|jam|val|plkst|kell|ω|ve|الساعة|ساعة|صباحا|مساء|ساعت|ص|בשעה|шт|heures|min|s',
  'gmt|utc|est|edt|et|cst|cdt|ct|mst|mdt|pst|pdt|pt|bst|cet|cest|mez|mesz|eet|eest|msk|мск|kst|jst|ist|sgt|hkt|wib|wita|aest|aedt|nzst|nzdt|eat|wat|sast|cat|brt|art|gmt-|tsi|ict|по москве|мск|киев|київ|время|москве|по',
  '時|分|秒|时|點|点|시|분|초|오전|오후|上午|下午|午前|午後|頃',
]);
