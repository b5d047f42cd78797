"""Reporting clauses: speaker, act and words, in chains, openings and after "theo"."""

from __future__ import annotations

import pytest

from banggiao.record import Event, Span

# id, marked text, [(speakers, act, words said)]
CASES = [
    (
        "subject and verb",
        "[A|Thủ tướng Lê Văn Hòa] khẳng định [V|Việt Nam] coi trọng quan hệ với [L|Lào].",
        [("A", "affirm", "Việt Nam coi trọng quan hệ với Lào")],
    ),
    (
        "complementiser and comma are no content",
        "[A|Ông Hòa] nhấn mạnh rằng, hai nước cần hợp tác.",
        [("A", "affirm", "hai nước cần hợp tác")],
    ),
    (
        "preposition is no content",
        "[A|Ông Hòa] bày tỏ vui mừng trước sự phát triển của quan hệ hai nước.",
        [("A", "praise", "sự phát triển của quan hệ hai nước")],
    ),
    (
        "chain with semicolons",
        "[A|Ông Hòa] đánh giá cao vai trò của [L|Lào]; đề nghị hai bên phối hợp; cảm ơn sự đón tiếp nồng hậu.",
        [
            ("A", "praise", "vai trò của Lào"),
            ("A", "propose", "hai bên phối hợp"),
            ("A", "thank", "sự đón tiếp nồng hậu"),
        ],
    ),
    (
        "chain with connectors",
        "[A|Ông Hòa] khẳng định lập trường nhất quán, đồng thời nhấn mạnh vai trò của đối thoại và mời "
        "[B|bà Mai] sớm sang thăm lại.",
        [
            ("A", "affirm", "lập trường nhất quán"),
            ("A", "affirm", "vai trò của đối thoại"),
            ("A", "invite", "bà Mai sớm sang thăm lại"),
        ],
    ),
    (
        "one verb with several objects",
        "[A|Ông Hòa] đề nghị hai bên tăng cường trao đổi đoàn; chia sẻ kinh nghiệm; ủng hộ lẫn nhau.",
        [("A", "propose", "hai bên tăng cường trao đổi đoàn; chia sẻ kinh nghiệm; ủng hộ lẫn nhau")],
    ),
    (
        "verbs with one object",
        "[B|Bà Mai] nhiệt liệt chào mừng và đánh giá cao chuyến thăm của đoàn.",
        [("B", "praise", "chuyến thăm của đoàn")],
    ),
    (
        "agreement that something is so",
        "[A+B|Hai nhà lãnh đạo] nhất trí cho rằng hòa bình là lợi ích chung.",
        [("A B", "agree", "hòa bình là lợi ích chung")],
    ),
    (
        "a verb within what is said",
        "[A|Ông Hòa] khẳng định [L|Lào] coi trọng và mong muốn thúc đẩy hợp tác.",
        [("A", "affirm", "Lào coi trọng và mong muốn thúc đẩy hợp tác")],
    ),
    (
        "support affirmed is one statement",
        "[L|Lào] khẳng định ủng hộ [V|Việt Nam] ứng cử.",
        [("L", "affirm", "ủng hộ Việt Nam ứng cử")],
    ),
    (
        "two speakers in one sentence",
        "[V|Việt Nam] cam kết mở cửa thị trường; [L|Lào] khẳng định tiếp tục cải cách.",
        [("V", "pledge", "mở cửa thị trường"), ("L", "affirm", "tiếp tục cải cách")],
    ),
    (
        "answer joined by và",
        "[A|Ông Hòa] trân trọng mời [B|bà Mai] thăm [V|Việt Nam], và [B|bà Mai] chân thành cảm ơn lời mời này.",
        [("A", "invite", "bà Mai thăm Việt Nam"), ("B", "thank", "lời mời này")],
    ),
    (
        "opening before its subject",
        "Hoan nghênh đoàn sang thăm, [A|ông Hòa] nhấn mạnh ý nghĩa của đối thoại.",
        [("A", "praise", "đoàn sang thăm"), ("A", "affirm", "ý nghĩa của đối thoại")],
    ),
    (
        "setting before the subject",
        "Phát biểu tại buổi tiếp, [A|ông Hòa] cho biết hội nghị sẽ họp vào tháng tới.",
        [("A", "inform", "hội nghị sẽ họp vào tháng tới")],
    ),
    (
        "subject of an action goes on to speak",
        "[A|Ông Hòa] đã tiếp [B|bà Mai], đề nghị hợp tác đào tạo cán bộ.",
        [("A", "propose", "hợp tác đào tạo cán bộ")],
    ),
    (
        "two people speak together",
        "[A|Ông Hòa] và [B|bà Mai] cùng bày tỏ tin tưởng hợp tác sẽ phát triển.",
        [("A B", "affirm", "hợp tác sẽ phát triển")],
    ),
    (
        "theo before the words",
        "Theo [A|ông Hòa], cuốn sách này rất có ích cho bạn đọc trẻ.",
        [("A", "affirm", "cuốn sách này rất có ích cho bạn đọc trẻ")],
    ),
    (
        "theo an organ's notice",
        "Theo thông báo của [O|Bộ Ngoại giao], đoàn sẽ thăm ba nước trong tháng này.",
        [("O", "inform", "đoàn sẽ thăm ba nước trong tháng này")],
    ),
    (
        "an organ relays what a person said",
        "Theo tin từ [O|Bộ Ngoại giao], tại buổi tiếp, [A|ông Hòa] cảm ơn sự giúp đỡ của bạn bè.",
        [("A", "thank", "sự giúp đỡ của bạn bè")],
    ),
    (
        "speaker after the words",
        "Chuyến thăm của đoàn sẽ diễn ra vào tuần tới, [O|Bộ Ngoại giao] thông báo.",
        [("O", "inform", "Chuyến thăm của đoàn sẽ diễn ra vào tuần tới")],
    ),
    (
        "compliments passed on with an invitation",
        "[A|Ông Hòa] chuyển lời của [B|bà Mai] mời [C|ông Nam] sang thăm.",
        [("A", "invite", "ông Nam sang thăm")],
    ),
    (
        "an invitation passed on",
        "[A|Ông Hòa] chuyển lời mời của [B|bà Mai] mời [C|ông Nam] sang thăm.",
        [("A", "invite", "ông Nam sang thăm")],
    ),
    (
        "an invitation that is accepted",
        "[A|Ông Hòa] mời [B|bà Mai] sang thăm [V|Việt Nam] và [B|bà Mai] đã nhận lời.",
        [("A", "invite", "bà Mai sang thăm Việt Nam"), ("B", "agree", "đã nhận lời")],
    ),
    (
        "a counterpart speaks too",
        "[A|Ông Hòa] và người đồng cấp [L|Lào] [B|Mai] nhất trí mở rộng hợp tác.",
        [("A B", "agree", "mở rộng hợp tác")],
    ),
    (
        "who holds the office of somebody",
        "[A|Ông Hòa], phụ trách đào tạo của [O|Trường] cảm ơn sự giúp đỡ của bạn bè.",
        [("A", "thank", "sự giúp đỡ của bạn bè")],
    ),
    (
        "a leader by the country",
        "[B|Bà Mai] đến thăm. Nhà lãnh đạo [L|Lào] khẳng định hai nước sẽ hợp tác lâu dài.",
        [("B", "affirm", "hai nước sẽ hợp tác lâu dài")],
    ),
    (
        "how it is said is no content",
        "[A|Ông Hòa] hoan nghênh nồng nhiệt chuyến thăm của đoàn.",
        [("A", "praise", "chuyến thăm của đoàn")],
    ),
    (
        "said yesterday that",
        "[A|Ông Hòa] nói hôm qua rằng mọi việc đang tiến triển tốt.",
        [("A", "affirm", "mọi việc đang tiến triển tốt")],
    ),
    (
        "words of the reporter after a comma",
        "[A|Ông Hòa] nhắc đến vai trò của hiệp định, vốn đã được ký từ lâu.",
        [("A", "affirm", "vai trò của hiệp định")],
    ),
    (
        "the words of somebody's speech",
        "Bài phát biểu của [A|ông Hòa] nhấn mạnh vai trò của thanh niên.",
        [("A", "affirm", "vai trò của thanh niên")],
    ),
    (
        "on behalf of others",
        "[A|Ông Hòa] đã thay mặt [O|Chính phủ] bày tỏ cảm ơn sự ủng hộ vô tư và trong sáng.",
        [("A", "thank", "sự ủng hộ vô tư và trong sáng")],
    ),
    (
        "time and place between subject and verb",
        "[A|Ông Hòa] hôm thứ ba tại thủ đô nói rằng mọi việc đang tiến triển tốt.",
        [("A", "affirm", "mọi việc đang tiến triển tốt")],
    ),
    (
        "action, then speech after a setting",
        "Chiều nay, tại trụ sở, [A|ông Hòa] tiếp [B|bà Mai], bày tỏ vui mừng về kết quả hợp tác.",
        [("A", "praise", "kết quả hợp tác")],
    ),
    (
        "three states speak",
        "[V|Việt Nam], [L|Lào] và [O|Liên hợp quốc] khẳng định sẽ hợp tác chặt chẽ.",
        [("V L O", "pledge", "sẽ hợp tác chặt chẽ")],
    ),
    (
        "whom they met does not speak with them",
        "Tại buổi tiếp [C|ông Nam], [A|ông Hòa] và [B|bà Mai] cảm ơn sự giúp đỡ quý báu.",
        [("A B", "thank", "sự giúp đỡ quý báu")],
    ),
    (
        "an apposition before the verb after the words",
        "“Việc này rất nghiêm trọng với chúng tôi”, [A|ông Hòa], nhấn mạnh.",
        [("A", "affirm", "Việc này rất nghiêm trọng với chúng tôi")],
    ),
    (
        "quoted through an agency",
        "“Việc này rất nghiêm trọng với chúng tôi” - hãng tin [O|Xinhua] dẫn lời [A|ông Hòa] nhấn mạnh.",
        [("A", "affirm", "Việc này rất nghiêm trọng với chúng tôi")],
    ),
    (
        "an official without a name",
        "[L|Lào] họp với các nước. Một quan chức Lào cho biết cuộc họp đã thành công.",
        [("L", "inform", "cuộc họp đã thành công")],
    ),
    (
        "a capital for its state",
        "[L|Lào] họp với các nước. Vientiane kêu gọi các bên tiếp tục đối thoại.",
        [("L", "propose", "các bên tiếp tục đối thoại")],
    ),
    (
        "subject left out takes the last speaker",
        "[A|Ông Hòa] cảm ơn sự đón tiếp chu đáo.\nĐồng thời cho rằng hai bên cần hợp tác chặt chẽ.",
        [("A", "thank", "sự đón tiếp chu đáo"), ("A", "affirm", "hai bên cần hợp tác chặt chẽ")],
    ),
    (
        "greetings passed on",
        "[A|Ông Hòa] trân trọng chuyển lời thăm hỏi, lời chúc tốt đẹp của [B|bà Mai] tới [L|Lào].",
        [("A", "greet", "lời thăm hỏi, lời chúc tốt đẹp của bà Mai tới Lào")],
    ),
    (
        "who asks somebody to pass on greetings is the speaker",
        "[A|Ông Hòa] đã nhờ [B|bà Mai] chuyển lời hỏi thăm tới [L|Lào].",
        [("A", "greet", "lời hỏi thăm tới Lào")],
    ),
    (
        "thanks passed on, then a clause of its own",
        "[A|Ông Hòa] chuyển lời cảm ơn của [B|bà Mai] và khẳng định bà sẽ thăm Việt Nam.",
        [("A", "thank", "lời cảm ơn của bà Mai"), ("A", "affirm", "bà sẽ thăm Việt Nam")],
    ),
    (
        "a subject on a visit",
        "[A|Ông Hòa] đang ở thăm Trung Quốc đã bày tỏ sẵn sàng hợp tác với Lào.",
        [("A", "pledge", "hợp tác với Lào")],
    ),
    (
        "those who meet agree",
        "[A|Thủ tướng Hòa] hôm nay hội đàm với [B|Thủ tướng Mai] nhất trí sớm hoàn thành phân giới cắm mốc.",
        [("A B", "agree", "sớm hoàn thành phân giới cắm mốc")],
    ),
    (
        "the host speaks, not the guest",
        "[A|Ông Hòa] chiều nay tiếp [B|bà Mai] khẳng định Lào luôn coi trọng hợp tác.",
        [("A", "affirm", "Lào luôn coi trọng hợp tác")],
    ),
    (
        "states with a dash",
        "[V|Việt Nam] - [L|Lào] nhất trí tăng cường hợp tác thương mại.",
        [("V L", "agree", "tăng cường hợp tác thương mại")],
    ),
    (
        "a title that is no part of the name",
        "[A|Ngoại trưởng Hòa] và Cố vấn an ninh [B|Mai] khẳng định tầm quan trọng của hòa bình.",
        [("A B", "affirm", "tầm quan trọng của hòa bình")],
    ),
    (
        "an office that is no part of the name",
        "[A|Ông Hòa], Phó Thủ tướng, Bộ trưởng Bộ Chức năng Công nhấn mạnh, mọi người phải nâng cao hiểu biết.",
        [("A", "affirm", "mọi người phải nâng cao hiểu biết")],
    ),
    (
        "an opening that only points to the matter",
        "Giải thích về quyết định này, [A|ông Hòa] cho biết kết quả bầu cử không tốt.",
        [("A", "inform", "kết quả bầu cử không tốt")],
    ),
    (
        "a preposition after the complementiser is content",
        "[A|Ông Hòa] thấy rằng, đối với Lào, thị trường có nhiều tiềm năng.",
        [("A", "affirm", "đối với Lào, thị trường có nhiều tiềm năng")],
    ),
    (
        "somebody's view",
        "Tuy nhiên, theo quan điểm của [A|ông Hòa], kinh tế vẫn còn nhiều rủi ro.",
        [("A", "affirm", "kinh tế vẫn còn nhiều rủi ro")],
    ),
    (
        "an invitation taken up",
        "[A|Ông Hòa] mời [B|bà Mai] thăm Việt Nam và [B|bà Mai] đã vui vẻ nhận lời.",
        [("A", "invite", "bà Mai thăm Việt Nam"), ("B", "agree", "đã vui vẻ nhận lời")],
    ),
    (
        "somebody's invitation taken up",
        "[A|Ông Hòa] cũng nhận lời mời của [B|bà Mai] thăm chính thức Việt Nam.",
        [("A", "agree", "bà Mai thăm chính thức Việt Nam")],
    ),
    (
        "a source at the end after a sentence that begins with a setting",
        "Sau khi thăm Lào, [A|ông Hòa] sẽ tham dự Hội nghị Cấp cao, thông cáo của [B|Bộ Ngoại giao] hôm nay cho biết.",
        [("B", "inform", "Sau khi thăm Lào, ông Hòa sẽ tham dự Hội nghị Cấp cao")],
    ),
    (
        "both subjects of a chain",
        "[V|Việt Nam] và [L|Lào] hôm nay ra tuyên bố chung gồm 12 phần, nhấn mạnh hai bên sẽ hợp tác.",
        [("V L", "affirm", "hai bên sẽ hợp tác")],
    ),
    (
        "hearers before what is told",
        "[A|Ông Hòa] đã thông báo tới bà con về những điểm sáng trong quan hệ hai nước.",
        [("A", "inform", "những điểm sáng trong quan hệ hai nước")],
    ),
    (
        "hearers and place before rằng",
        "[A|Ông Hòa] nói với các nhà báo trong chuyến thăm Bắc Kinh rằng lợi ích chung lớn hơn khác biệt.",
        [("A", "affirm", "lợi ích chung lớn hơn khác biệt")],
    ),
    (
        "a paper that speaks at the end",
        "[V|Việt Nam] và [L|Lào] cam kết kiểm soát bất đồng, thông cáo chung được đưa ra hôm thứ Bảy tại Hà Nội nói.",
        [("V L", "pledge", "kiểm soát bất đồng")],
    ),
    (
        "time before what is told",
        "[A|Ông Hòa] cho biết trước chuyến thăm ông đã nhận nhiều cuộc điện thoại.",
        [("A", "inform", "trước chuyến thăm ông đã nhận nhiều cuộc điện thoại")],
    ),
    (
        "those of the last meeting named are the two sides",
        "[C|Ông Ba] khẳng định quan hệ tốt đẹp. Trong cuộc gặp với [B|bà Mai], [A|ông Hòa] đề nghị hợp tác chặt chẽ. "
        "[A+C|Hai bên] nhất trí thúc đẩy giao thương.",
        [
            ("C", "affirm", "quan hệ tốt đẹp"),
            ("A", "propose", "hợp tác chặt chẽ"),
            ("B A", "agree", "thúc đẩy giao thương"),
        ],
    ),
    (
        "agreed after a comma",
        "[A|Ông Hòa] và [B|bà Mai] đã trao đổi về việc thăm cảng, thống nhất giao các cơ quan hai bên thực hiện.",
        [("A B", "agree", "giao các cơ quan hai bên thực hiện")],
    ),
    (
        "a paper after its subject",
        "[A|Ông Hòa] và [B|bà Mai] đã ký một tuyên bố chung kêu gọi chấm dứt xung đột trong khu vực.",
        [("A B", "propose", "chấm dứt xung đột trong khu vực")],
    ),
    (
        "words cited without a verb",
        "Hãng tin dẫn lời [A|ông Hòa] rằng Lào sẽ tiếp tục các nhiệm vụ tiếp tế.",
        [("A", "affirm", "Lào sẽ tiếp tục các nhiệm vụ tiếp tế")],
    ),
    (
        "the same verb again",
        "[L|Lào] ủng hộ tự do hàng hải, ủng hộ lập trường của [V|Việt Nam] về hòa bình.",
        [("L", "affirm", "tự do hàng hải"), ("L", "affirm", "lập trường của Việt Nam về hòa bình")],
    ),
    (
        "what happened to the speaker is no content",
        "[A|Ông Hòa] phản đối các lệnh trừng phạt Nga và được trao huân chương năm 2013.",
        [("A", "concern", "các lệnh trừng phạt Nga")],
    ),
    (
        "the reporter goes on after what was asked",
        "[V|Việt Nam] kêu gọi [L|Lào] quay lại đối thoại, sau khi nước này rút khỏi hội nghị.",
        [("V", "propose", "Lào quay lại đối thoại")],
    ),
    (
        "a joint paper after a meeting",
        "Tuyên bố chung công bố hôm qua sau cuộc gặp giữa [A|Bộ trưởng Hòa] và người đồng cấp [B|bà Mai] cho biết, "
        "sẽ có một phái đoàn cố vấn.",
        [("A B", "inform", "sẽ có một phái đoàn cố vấn")],
    ),
    (
        "an official of a body",
        "Hãng tin dẫn lời một quan chức cấp cao trong [O|Bộ Quốc phòng] tuyên bố kế hoạch sẽ thất bại.",
        [("O", "affirm", "kế hoạch sẽ thất bại")],
    ),
    (
        "a verb that the lexicon lacks",
        "[A|Ông Hòa] cũng trấn an rằng các vướng mắc sẽ được giải quyết.",
        [("A", "affirm", "các vướng mắc sẽ được giải quyết")],
    ),
    (
        "three with one paper",
        "[V|Việt Nam], [L|Lào] và [O|Campuchia] ra tuyên bố chung kêu gọi điều tra độc lập.",
        [("V L O", "propose", "điều tra độc lập")],
    ),
    (
        "a quotation after where it stands",
        '[A|Ông Hòa] viết trên mạng X: "Chúng tôi sát cánh cùng các nạn nhân của vụ việc".',
        [("A", "affirm", "Chúng tôi sát cánh cùng các nạn nhân của vụ việc")],
    ),
    (
        "quoted words keep both their marks",
        '[A|Ông Hòa] nhận định việc này là "bước tiến đáng kể", song cũng cảnh báo rằng rủi ro vẫn còn.',
        [("A", "affirm", 'việc này là "bước tiến đáng kể"'), ("A", "concern", "rủi ro vẫn còn")],
    ),
    (
        "what somebody affirms that they will do is a pledge",
        "[A|Ông Hòa] khẳng định sẽ chỉ đạo các cơ quan sớm hoàn thành thủ tục.",
        [("A", "pledge", "sẽ chỉ đạo các cơ quan sớm hoàn thành thủ tục")],
    ),
    (
        "a remark in brackets after the subject",
        "[A|Ông Hòa] (phường Ba, quận Tây) cho biết mọi việc đang tiến triển tốt.",
        [("A", "inform", "mọi việc đang tiến triển tốt")],
    ),
    (
        "the rest of a name after its mention",
        "[O|Tập đoàn Sao] Mai Sơn cam kết đầu tư lâu dài tại địa phương.",
        [("O", "pledge", "đầu tư lâu dài tại địa phương")],
    ),
    (
        "an office in a body, told of the speaker",
        "[A|Ông Hòa], chuyên gia thuộc [O|Viện Nghiên cứu Biển], nhận định tình hình vẫn ổn định.",
        [("A", "affirm", "tình hình vẫn ổn định")],
    ),
    (
        "with what feeling it is said",
        "[A|Ông Hòa] xúc động cho biết bạn bè đã giúp đỡ rất nhiều.",
        [("A", "inform", "bạn bè đã giúp đỡ rất nhiều")],
    ),
    (
        "with is no addressee after rằng",
        "[A|Ông Hòa] tin tưởng rằng [B|bà Mai] với kinh nghiệm của mình sẽ thành công.",
        [("A", "affirm", "bà Mai với kinh nghiệm của mình sẽ thành công")],
    ),
    (
        "what things demand is content",
        "[A|Ông Hòa] khẳng định tình hình rất phức tạp, đòi hỏi các bên phải kiềm chế.",
        [("A", "affirm", "tình hình rất phức tạp, đòi hỏi các bên phải kiềm chế")],
    ),
    (
        "two leaders of two countries named after them",
        "[A|Ông Hòa] hội đàm với [B|bà Mai]. [A+B|Hai nhà lãnh đạo] [V|Việt Nam] và [L|Lào] nhất trí mở rộng hợp tác.",
        [("A B", "agree", "mở rộng hợp tác")],
    ),
    (
        "states as examples, without và",
        "Nhiều nước như [V|Việt Nam], [L|Lào], [O|ASEAN] đã bày tỏ lo ngại về nạn cháy rừng.",
        [("V L O", "concern", "nạn cháy rừng")],
    ),
    (
        "leaders of the countries of a list",
        "Lãnh đạo các nước [V|Việt Nam], [L|Lào] và [O|Cuba] kêu gọi chấm dứt xung đột.",
        [("V L O", "propose", "chấm dứt xung đột")],
    ),
    (
        "a person and the countries of a group",
        "[A|Ông Hòa] và các nước [O|ASEAN] đề xuất một số hướng hợp tác mới.",
        [("A O", "propose", "một số hướng hợp tác mới")],
    ),
    (
        "an opening that recalls is no report",
        "Nhắc đến chuyến thăm năm ngoái của đoàn, [A|ông Hòa] cho rằng kết quả rất tốt.",
        [("A", "affirm", "kết quả rất tốt")],
    ),
    (
        "a body pointed back to",
        "[O|Bộ Ngoại giao] cho biết hội nghị sẽ họp vào mùa thu. Bộ này cũng khẳng định công tác chuẩn bị đã xong.",
        [("O", "inform", "hội nghị sẽ họp vào mùa thu"), ("O", "affirm", "công tác chuẩn bị đã xong")],
    ),
    (
        "a commitment affirmed",
        "[A|Ông Hòa] khẳng định cam kết của hiệp hội với trẻ em miền núi.",
        [("A", "pledge", "cam kết của hiệp hội với trẻ em miền núi")],
    ),
    (
        "somebody else named in the setting, in one phrase with the subject",
        "Trong cuộc gặp với [A|Tổng Thư ký LHQ, Thủ tướng ^Hòa] khẳng định hai bên là bạn; cam kết hợp tác lâu dài.",
        [("A", "affirm", "hai bên là bạn"), ("A", "pledge", "hợp tác lâu dài")],
    ),
    (
        "an organ's notice passed on by an agency",
        "[C|Hãng Tin Nhanh] dẫn thông báo của [O|Bộ Thống nhất] cho biết đoàn sẽ có hai mươi người.",
        [("O", "inform", "đoàn sẽ có hai mươi người")],
    ),
    (
        "where the words are written is no content",
        "[A|Ông Hòa] bày tỏ mong muốn tăng cường quan hệ hữu nghị trong bức điện mừng gửi [B|bà Mai].",
        [("A", "propose", "tăng cường quan hệ hữu nghị")],
    ),
    (
        "an invitation, and when it was made",
        "[A|Ông Hòa] đã gửi thư mời [B|bà Mai] thăm Việt Nam khi [C|ông Nam] công du vào tháng trước.",
        [("A", "invite", "bà Mai thăm Việt Nam")],
    ),
    (
        "standing that others affirm is content",
        "[A|Ông Hòa] tin tưởng [L|Lào] sẽ phát triển ổn định, khẳng định uy tín trên thế giới.",
        [("A", "affirm", "Lào sẽ phát triển ổn định, khẳng định uy tín trên thế giới")],
    ),
    (
        "what two who talk support",
        "[A+B|Hai bên] trao đổi về nạn cháy rừng, ủng hộ việc giải quyết tranh chấp bằng biện pháp hòa bình.",
        [("A B", "affirm", "việc giải quyết tranh chấp bằng biện pháp hòa bình")],
    ),
    (
        "two talk and affirm",
        "[A|Ông Hòa] và [B|bà Mai] trao đổi và khẳng định tầm quan trọng của hòa bình.",
        [("A B", "affirm", "tầm quan trọng của hòa bình")],
    ),
    (
        "readiness after a semicolon",
        "[A|Ông Hòa] khẳng định [V|Việt Nam] coi trọng quan hệ này; sẵn sàng thúc đẩy giao lưu văn hóa.",
        [("A", "affirm", "Việt Nam coi trọng quan hệ này"), ("A", "pledge", "thúc đẩy giao lưu văn hóa")],
    ),
    (
        "both agree after they were pleased",
        "[A+B|Hai bên] bày tỏ vui mừng về kết quả hợp tác, thống nhất phối hợp các nỗ lực mới.",
        [("A B", "praise", "kết quả hợp tác"), ("A B", "agree", "phối hợp các nỗ lực mới")],
    ),
    (
        "one who is pleased and others who agree",
        "[A|Ông Hòa] hoan nghênh việc các nước hợp tác, thống nhất lập trường chung.",
        [("A", "praise", "việc các nước hợp tác, thống nhất lập trường chung")],
    ),
    (
        "worth a worry is no verb",
        "[A|Ông Hòa] nói rằng tình hình rất đáng lo ngại và cho biết việc này sẽ kéo dài.",
        [("A", "affirm", "tình hình rất đáng lo ngại"), ("A", "inform", "việc này sẽ kéo dài")],
    ),
    (
        "a weak verb reports before rằng",
        "[A|Ông Hòa], nhà phân tích an ninh tại [O|Viện Biển], một tổ chức tư nhân, đánh giá rằng tình thế rất khó.",
        [("A", "affirm", "tình thế rất khó")],
    ),
    (
        "what a state has always wanted is content",
        "[A|Ông Hòa] nói rằng [L|Lào] không định đóng cửa khẩu và luôn mong muốn bàn bạc thêm.",
        [("A", "affirm", "Lào không định đóng cửa khẩu và luôn mong muốn bàn bạc thêm")],
    ),
    (
        "from where the speaker comes",
        "[A|Giáo sư Hòa] từ Trung tâm An ninh nhận xét hai nước rất dễ bị tổn thương.",
        [("A", "affirm", "hai nước rất dễ bị tổn thương")],
    ),
    (
        "told after a dash",
        "[A|Ông Hòa] - giám đốc phụ trách an ninh, [O|Đại sứ quán] - cho rằng mọi việc đang tốt lên.",
        [("A", "affirm", "mọi việc đang tốt lên")],
    ),
    (
        "theo after a connector",
        "Tuy nhiên theo [A|ông Hòa], đó chưa phải là thứ nhà máy này thiếu.",
        [("A", "affirm", "đó chưa phải là thứ nhà máy này thiếu")],
    ),
    (
        "the head of a company for the company",
        "Trong năm nay, CEO [O|Sao Mai] cũng cam kết sẽ đào tạo nhân tài trong nước.",
        [("O", "pledge", "sẽ đào tạo nhân tài trong nước")],
    ),
    (
        "the head of a company by name",
        "Tại lễ ký kết, CEO [A|Lê Hòa] đánh giá năm nay là lúc tốt để mở nhà máy.",
        [("A", "affirm", "năm nay là lúc tốt để mở nhà máy")],
    ),
    (
        "what both have agreed is told of a thing",
        "[A|Ông Hòa] cảm ơn sự đón tiếp.\nĐề nghị mở thêm các cửa khẩu mà [A+B|hai bên] đã nhất trí.",
        [("A", "thank", "sự đón tiếp"), ("A", "propose", "mở thêm các cửa khẩu mà hai bên đã nhất trí")],
    ),
    (
        "a wish for somebody",
        "[A|Ông Hòa] muốn [V+L|hai nước] tăng cường tiếp xúc cấp cao.",
        [("A", "propose", "hai nước tăng cường tiếp xúc cấp cao")],
    ),
    (
        "especially after",
        "[A|Ông Hòa] đánh giá cao ý nghĩa chuyến thăm, đặc biệt sau khi hai nước lập quan hệ đối tác.",
        [("A", "praise", "ý nghĩa chuyến thăm, đặc biệt sau khi hai nước lập quan hệ đối tác")],
    ),
    (
        "a speaker after a dash",
        "[V|Việt Nam] sẽ bảo vệ không phận của mình trước mọi mối đe dọa - [A|ông Hòa] cho biết.",
        [("A", "inform", "Việt Nam sẽ bảo vệ không phận của mình trước mọi mối đe dọa")],
    ),
    (
        "a long occasion after the verb",
        "Tình hình khu vực được dự báo còn diễn biến phức tạp, [A|ông Hòa] nhấn mạnh trong Hội nghị tổng kết công tác "
        "năm nay và phương hướng, nhiệm vụ năm tới của bộ.",
        [("A", "affirm", "Tình hình khu vực được dự báo còn diễn biến phức tạp")],
    ),
    (
        "an occasion before rằng",
        "[A|Ông Hòa] cho biết sau cuộc hội đàm rằng mọi việc đang tốt lên.",
        [("A", "inform", "mọi việc đang tốt lên")],
    ),
    (
        "sympathy",
        "[A|Ông Hòa] bày tỏ chia sẻ sâu sắc với mất mát của dân làng.",
        [("A", "condole", "mất mát của dân làng")],
    ),
    (
        "reminded with pleasure",
        "[A|Ông Hòa] không quên gửi lời cảm ơn [B|bà Mai] về sự giúp đỡ quý báu.",
        [("A", "thank", "bà Mai về sự giúp đỡ quý báu")],
    ),
    (
        "pleased with a report",
        "[A|Ông Hòa] hoan nghênh báo cáo của [B|bà Mai] về kết quả hợp tác.",
        [("A", "praise", "báo cáo của bà Mai về kết quả hợp tác")],
    ),
    (
        "a spokesman of somebody, who has no name here",
        "Lê Ba, người phát ngôn của [A|ông Hòa], cũng ra tuyên bố bày tỏ sự đau buồn về thảm họa.",
        [("A", "condole", "thảm họa")],
    ),
    (
        "the counterpart whom the page names",
        "[A|Phó thủ tướng ^Hòa] hội kiến [B|người đồng cấp Lào ^Mai]. "
        "Phó thủ tướng [L|Lào] nhất trí duy trì tiếp xúc cấp cao.",
        [("B", "agree", "duy trì tiếp xúc cấp cao")],
    ),
    (
        "no counterpart of such a title",
        "[A|Phó thủ tướng ^Hòa] hội kiến [B|người đồng cấp Lào ^Mai]. "
        "Đại sứ [L|Lào] nhất trí duy trì tiếp xúc cấp cao.",
        [("L", "agree", "duy trì tiếp xúc cấp cao")],
    ),
    (
        "said next",
        "[A|Ông Hòa] nói tiếp: tuy nhiên [L|Lào] cũng phải cân nhắc việc này.",
        [("A", "affirm", "tuy nhiên Lào cũng phải cân nhắc việc này")],
    ),
    (
        "cited in the passive",
        "[A|Ông Hòa] được [O|hãng tin Sao] dẫn lời nói rằng đoàn sẽ về nước vào tuần tới.",
        [("A", "affirm", "đoàn sẽ về nước vào tuần tới")],
    ),
    (
        "not of one mind",
        "[A|Ông Hòa] không đồng ý với quan điểm của [B|bà Mai] về vấn đề này.",
        [("A", "concern", "quan điểm của bà Mai về vấn đề này")],
    ),
    (
        "a worry shared",
        "[A|Ông Hòa] chia sẻ quan ngại của [L|Lào] về nạn cháy rừng.",
        [("A", "concern", "nạn cháy rừng")],
    ),
    (
        "somebody's proposal agreed to",
        "[A|Ông Hòa] tán thành những đề xuất của [B|bà Mai] và cho biết sẽ xây dựng cơ chế giám sát.",
        [("A", "agree", "những đề xuất của bà Mai"), ("A", "inform", "sẽ xây dựng cơ chế giám sát")],
    ),
    (
        "wishes of the people are content",
        "[A|Ông Hòa] nói quan hệ ấy đáp ứng nguyện vọng của [L|Lào] và mong muốn góp phần vào hòa bình.",
        [("A", "affirm", "quan hệ ấy đáp ứng nguyện vọng của Lào và mong muốn góp phần vào hòa bình")],
    ),
    (
        "agreed after a semicolon",
        "[A+B|Hai bên] trao đổi những vấn đề cùng quan tâm; thống nhất tăng cường trao đổi đoàn.",
        [("A B", "agree", "tăng cường trao đổi đoàn")],
    ),
    (
        "a letter that welcomes",
        "[A|Ông Hòa] hôm qua cũng có thư gửi [B|bà Mai] hoan nghênh chuyến thăm của đoàn.",
        [("A", "praise", "chuyến thăm của đoàn")],
    ),
    (
        "both agree on what to do, after a comma",
        "[A+B|Hai bên] nhất trí giữ các cam kết, thống nhất triển khai các biện pháp mới.",
        [("A B", "agree", "giữ các cam kết"), ("A B", "agree", "triển khai các biện pháp mới")],
    ),
    (
        "both agree on a common stand as part of a list",
        "[A+B|Hai bên] nhất trí tiếp tục ủng hộ lẫn nhau, thống nhất lập trường chung.",
        [("A B", "agree", "tiếp tục ủng hộ lẫn nhau, thống nhất lập trường chung")],
    ),
    (
        "both support something after they agreed",
        "[A+B|Hai bên] nhất trí duy trì tiếp xúc; ủng hộ việc khắc phục hậu quả chiến tranh.",
        [("A B", "agree", "duy trì tiếp xúc"), ("A B", "affirm", "việc khắc phục hậu quả chiến tranh")],
    ),
    (
        "refused, and what it is called",
        "[A|Ông Hòa] bác bỏ đề xuất mới, gọi đây là tối hậu thư.",
        [("A", "concern", "đề xuất mới"), ("A", "affirm", "đây là tối hậu thư")],
    ),
    (
        "the reporter on what was not told",
        "[O|Bộ Ngoại giao] nói rằng công hàm đã được đăng, nhưng không nêu rõ nội dung.",
        [("O", "affirm", "công hàm đã được đăng")],
    ),
    (
        "those to whom thanks are sent are content",
        "[A|Ông Hòa] gửi lời cảm ơn tới [B|bà Mai] về sự giúp đỡ quý báu.",
        [("A", "thank", "bà Mai về sự giúp đỡ quý báu")],
    ),
    (
        "a delegation in the setting does not speak",
        "Nhân chuyến thăm của [A|ông Hòa] và [V|Việt Nam] đến đây, [A+B|hai bên] đã ra tuyên bố chung hoan nghênh "
        "quan hệ tốt đẹp.",
        [("A B", "praise", "quan hệ tốt đẹp")],
    ),
    (
        "inspection and assessment are one noun",
        "[A|Ông Hòa] cho rằng công tác kiểm tra, đánh giá cây giống là rất cần thiết.",
        [("A", "affirm", "công tác kiểm tra, đánh giá cây giống là rất cần thiết")],
    ),
    (
        "a second speaker after quoted words",
        '[A|Ông Hòa] lưu ý rằng mọi việc "không có gì nghi ngờ" và [B|bà Mai] nói rằng việc ấy đã xong.',
        [("A", "affirm", 'mọi việc "không có gì nghi ngờ"'), ("B", "affirm", "việc ấy đã xong")],
    ),
    (
        "a counterpart who is named in a caption only",
        "Tuyên bố chung hôm qua sau cuộc gặp giữa [A|Bộ trưởng Hòa] và người đồng cấp [L|Lào] cho biết sẽ có phái đoàn."
        "\nẢnh: [B|Mai].",
        [("A B", "inform", "sẽ có phái đoàn")],
    ),
    (
        "an honour that a person speaks of",
        "[A|Ông Hòa] vinh dự được gặp gỡ các bạn trẻ ở đây.",
        [("A", "praise", "được gặp gỡ các bạn trẻ ở đây")],
    ),
    (
        "thanks without an object, then a view",
        "[A|Ông Hòa] bày tỏ cảm ơn và cho rằng hai nước cần xây dựng lòng tin.",
        [("A", "affirm", "hai nước cần xây dựng lòng tin")],
    ),
    (
        "first news of an organ",
        "Theo thông tin ban đầu từ [O|Đại sứ quán], không có công dân nào bị ảnh hưởng.",
        [("O", "inform", "không có công dân nào bị ảnh hưởng")],
    ),
    (
        "a rumour denied",
        "[O|Phủ Thủ tướng] bác tin đoàn đã hủy chuyến thăm tuần tới.",
        [("O", "concern", "đoàn đã hủy chuyến thăm tuần tới")],
    ),
]


@pytest.mark.parametrize(("marked", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_statements(read, marked, expected):
    document, found = read(marked)
    got = [(" ".join(s.speakers), s.act, document.text[s.start : s.end]) for s in found]
    assert got == expected


NARRATION = [
    ("a visit affirms", "Chuyến thăm của [A|ông Hòa] khẳng định quan hệ tốt đẹp giữa hai nước."),
    ("passive", "Đóng góp của [V|Việt Nam] được [O|Liên hợp quốc] đánh giá cao trong nhiều năm."),
    ("noun", "Sự khẳng định của [A|ông Hòa] có ý nghĩa lớn."),
    ("purpose", "[A|Ông Hòa] thăm [L|Lào] nhằm khẳng định quan hệ đặc biệt."),
    ("purpose in a list", "Chuyến đi nhằm thúc đẩy quan hệ giữa [V|Việt Nam] và [L|Lào]; khẳng định tình hữu nghị."),
    ("plan", "[A|Ông Hòa] sẽ thăm [L|Lào], đề nghị hai bên ký hiệp định mới."),
    ("a statement that was made", "Tuyên bố trên được đưa ra khi [A|ông Hòa] đang ở nước ngoài."),
    ("an agency's own news", "[O|TTXVN] đưa tin hội nghị đã khai mạc sáng nay."),
    ("in brackets", "Sau khi nghe báo cáo ([O|Quốc hội], các bộ), đề nghị một số việc cần làm ngay."),
    ("title of a paper", "[A|Ông Hòa] triển khai hiệu quả Tuyên bố về tầm nhìn chung của hai nước."),
    ("denied", "[A|Ông Hòa] không cho biết thời gian của chuyến đi."),
    ("plain action", "[A|Ông Hòa] tiếp [B|bà Mai] tại trụ sở Chính phủ."),
    ("unknown people", "Các đại biểu đánh giá cao công tác tổ chức của ban thư ký."),
    ("invited to a seat", "[A|Ông Hòa] chào [B|bà Mai] và mời [B|bà Mai] vào vị trí danh dự."),
    ("an agency only relays", "Theo [O|TTXVN], hội nghị đã khai mạc sáng nay tại thủ đô."),
    ("an invitation is no source", "Theo lời mời của [A|ông Hòa], đoàn thăm thủ đô từ hôm nay."),
    ("speech without words", "Phát biểu tại hội nghị có [A|ông Hòa] và nhiều đại biểu."),
    ("a meeting shows", "Cuộc gặp giữa [A|Thủ tướng Hòa] và [B|bà Mai] đã cho thấy dấu hiệu tích cực trong quan hệ."),
    ("standing shown by deeds", "[O|Công ty Sao Mai] khẳng định vị thế là cầu nối thương mại tin cậy trong khu vực."),
    ("when others spoke", "Ngay sau khi [A|ông Hòa] và [B|bà Mai] ra thông cáo về chuyến thăm, nhiều người đã đến."),
    ("an appointment", "[P|Bộ Chính trị] giao đồng chí Lê Ba giữ chức vụ Bí thư Tỉnh ủy."),
    ("words only pointed to", "[A|Ông Hòa] đã nói như vậy với báo chí sau cuộc hội đàm hôm qua."),
    ("pointed to at a place", "[A|Ông Hòa] nhấn mạnh điều này tại lễ kỷ niệm ngày thành lập."),
    ("a source without a name", "[A|Ông Hòa] đã lên đường. Một nguồn tin mô tả chuyến đi là thành công lớn."),
    ("people shown to each other", "[A+B|Hai nhà lãnh đạo] giới thiệu và bắt tay các quan chức tháp tùng."),
    ("a place before a list", "Tại [V|Việt Nam], [L|Lào], [O|ASEAN] nhiều người đang kêu gọi giúp đỡ."),
    ("a feast for somebody", "[A|Ông Hòa] tổ chức quốc yến chào mừng [B|bà Mai] và phu nhân vào chiều nay."),
    ("the press passes on", "Truyền thông [L|Lào] đưa tin đoàn đã lên đường từ sáng sớm hôm nay."),
    ("a joint paper without words", "[A+B|Hai bên] đã ra tuyên bố báo chí chung [V|Việt Nam] - [L|Lào]."),
    ("a wish of one's own", "[A|Ông Hòa] muốn đi thăm thủ đô của [L|Lào] vào mùa thu này."),
    ("only an occasion", "[A|Ông Hòa] nói khi tiếp [B|bà Mai] tại trụ sở."),
    ("only hearers", "[A|Ông Hòa] đã thông báo với báo chí."),
    ("talked with somebody", "Đại diện các tập đoàn như Mazo, [O|công ty Sao] đã trao đổi với bạn trong cuộc tọa đàm."),
    ("the first to invite", "[O|Nhóm Bảy] đầu tiên mời [V|Việt Nam] tham dự hội nghị mở rộng là nhóm này."),
    ("only a day", "[O|Bộ Ngoại giao] cho biết hôm thứ Năm 24/10."),
    ("an honour that a company tells of", "[O|Tổng công ty Sao] vinh dự được trao tặng nhiều phần thưởng cao quý."),
    ("sides invited to sign", "[O|Tổng công ty Sao] chủ động mời, ký kết hợp đồng với các đối tác tham gia triển lãm."),
]


@pytest.mark.parametrize("marked", [c[1] for c in NARRATION], ids=[c[0] for c in NARRATION])
def test_narration_gives_none(read, marked):
    assert read(marked)[1] == ()


QUOTED = [
    (
        "colon and quotation",
        "[A|Ông Hòa] nói: “Chúng tôi sẽ giữ lời hứa. Các bạn hãy tin như vậy”.",
        [("A", "affirm", "Chúng tôi sẽ giữ lời hứa. Các bạn hãy tin như vậy")],
    ),
    (
        "speaker after the quotation",
        "“Chúng tôi hợp tác chặt chẽ hơn bao giờ hết”, [A|ông Hòa] nói trong cuộc gặp.",
        [("A", "affirm", "Chúng tôi hợp tác chặt chẽ hơn bao giờ hết")],
    ),
    (
        "quotation in the next paragraph",
        "[A|Ông Hòa] nêu rõ:\n“Việc này phải được làm ngay trong năm nay”.",
        [("A", "affirm", "Việc này phải được làm ngay trong năm nay")],
    ),
    (
        "quotation within a quotation",
        "[A|Ông Hòa] nhấn mạnh: “Cha tôi từng nói “hòa bình là quý nhất” và tôi luôn nhớ điều đó”.",
        [("A", "affirm", "Cha tôi từng nói “hòa bình là quý nhất” và tôi luôn nhớ điều đó")],
    ),
    (
        "quoted words within a clause",
        "[A|Ông Hòa] đề nghị hai nước “thúc đẩy tin cậy chính trị cao hơn” trong năm nay.",
        [("A", "propose", "hai nước “thúc đẩy tin cậy chính trị cao hơn” trong năm nay")],
    ),
    (
        "an interview's answer",
        "[A|Ông Hòa]: Tôi cho rằng hai nước còn nhiều việc phải làm cùng nhau.",
        [("A", "affirm", "Tôi cho rằng hai nước còn nhiều việc phải làm cùng nhau")],
    ),
    (
        "hoped in one's own words",
        "“Chúng tôi rất mong rằng hai nước tiếp tục hợp tác chặt chẽ”, [A|ông Hòa] nói.",
        [("A", "propose", "Chúng tôi rất mong rằng hai nước tiếp tục hợp tác chặt chẽ")],
    ),
    (
        "not hoped in one's own words",
        "“Chúng tôi không mong đợi điều gì hơn thế nữa”, [A|ông Hòa] nói.",
        [("A", "affirm", "Chúng tôi không mong đợi điều gì hơn thế nữa")],
    ),
    (
        "two single quotation marks",
        "[A|Ông Hòa] nhấn mạnh: ‘‘Chúng ta có chung một hành tinh. Hãy giữ gìn nó’’.",
        [("A", "affirm", "Chúng ta có chung một hành tinh. Hãy giữ gìn nó")],
    ),
    (
        "a colon after a verb that the lexicon lacks",
        "[A|Ông Hòa] chia vui về lễ ký kết hôm qua: “Các bạn là những người đến đầu tiên”.",
        [("A", "affirm", "Các bạn là những người đến đầu tiên")],
    ),
    (
        "words in a visitors' book",
        "“Nơi đây lưu giữ những kỷ niệm quý báu của hai dân tộc”, [A|ông Hòa] ghi lưu bút.",
        [("A", "affirm", "Nơi đây lưu giữ những kỷ niệm quý báu của hai dân tộc")],
    ),
    (
        "an answer to the press",
        "“Chúng ta cần đối thoại nhiều hơn trong thời gian tới”, [A|ông Hòa] trả lời báo chí.",
        [("A", "affirm", "Chúng ta cần đối thoại nhiều hơn trong thời gian tới")],
    ),
    (
        "a statement has words",
        "Tuyên bố của [O|Bộ Ngoại giao] có đoạn: “Chúng tôi kiên quyết bảo vệ lợi ích của mình”.",
        [("O", "affirm", "Chúng tôi kiên quyết bảo vệ lợi ích của mình")],
    ),
    (
        "asked in one's own words",
        "“Xin đừng đổ lỗi cho chúng tôi vì việc này”, [A|ông Hòa] nói.",
        [("A", "propose", "Xin đừng đổ lỗi cho chúng tôi vì việc này")],
    ),
    (
        "reminded in one's own words",
        "“Hãy nhớ rằng chúng tôi luôn ở bên các bạn”, [A|ông Hòa] nói.",
        [("A", "affirm", "Hãy nhớ rằng chúng tôi luôn ở bên các bạn")],
    ),
]


@pytest.mark.parametrize(("marked", "expected"), [c[1:] for c in QUOTED], ids=[c[0] for c in QUOTED])
def test_quotations(read, marked, expected):
    document, found = read(marked)
    assert [(" ".join(s.speakers), s.act, document.text[s.start : s.end]) for s in found] == expected


def test_direct_is_told(read):
    assert [s.direct for s in read(QUOTED[0][1])[1]] == [True]
    assert [s.direct for s in read(QUOTED[4][1])[1]] == [False]


def test_quotation_goes_on_in_the_next_paragraph(read):
    document, found = read("[A|Ông Hòa] nói: “Việc thứ nhất đã xong rồi.\n“Việc thứ hai sẽ làm ngay trong năm nay”.")
    assert len(found) == 1
    assert [document.text[s.start : s.end] for s in found[0].continued] == ["“Việc thứ hai sẽ làm ngay trong năm nay”"]


def test_the_same_clause_once(read):
    marked = (
        "[A|Ông Hòa] nhấn mạnh vai trò của đối thoại ...\n"
        "[A|Ông Hòa] nhấn mạnh vai trò của đối thoại và hợp tác trong khu vực."
    )
    document, found = read(marked, kinds={0: "lead"})
    assert [b.kind for s in found for b in document.blocks if b.start <= s.start < b.end] == ["paragraph"]


def test_points_of_a_list_are_one_statement(read):
    marked = "[A+B|Hai bên] nhất trí:\n- Tăng cường trao đổi đoàn các cấp.\n- Mở rộng hợp tác giáo dục.\nĐoàn về nước."
    document, found = read(marked)
    assert [(s.act, document.text[s.start : s.end]) for s in found] == [("agree", "Tăng cường trao đổi đoàn các cấp")]
    assert [document.text[s.start : s.end] for s in found[0].continued] == ["- Mở rộng hợp tác giáo dục."]


def test_a_spokesperson_asked(read):
    marked = (
        "Trả lời câu hỏi của phóng viên đề nghị cho biết phản ứng trước việc này, [A|Người phát ngôn] nêu rõ:\n"
        "“Chúng tôi kiên quyết phản đối việc làm sai trái đó và yêu cầu chấm dứt ngay”."
    )
    document, found = read(marked)
    assert [(s.speakers, s.direct) for s in found] == [(("A",), True)]
    assert document.text[found[0].start :].startswith("Chúng tôi kiên quyết")


def test_an_interviews_answer_is_one_statement(read):
    marked = (
        "[A|Ông Hòa]: Trước hết, tôi cho rằng quan hệ hai nước rất tốt. Chúng tôi đánh giá cao điều đó.\n"
        "Sau nữa, [V|Việt Nam] mong muốn hợp tác lâu dài.\n"
        "Xin ông nói thêm về hợp tác kinh tế?\n"
        "[A|Ông Hòa]: Về kinh tế, còn rất nhiều việc phải làm trong năm tới."
    )
    document, found = read(marked)
    assert [document.text[s.start : s.end].split()[0] for s in found] == ["Trước", "Về"]
    assert document.text[found[0].end - 7 : found[0].end] == "điều đó"
    assert len(found[0].continued) == 1


def test_the_source_at_the_end_is_no_content(read):
    document, found = read("[A|Ông Hòa] cho biết hội nghị sẽ họp vào tháng tới, theo [O|Reuters].")
    assert [document.text[s.start : s.end] for s in found] == ["hội nghị sẽ họp vào tháng tới"]


def test_a_quotation_over_paragraphs_is_one_statement(read):
    marked = (
        '"Chúng tôi rất vui mừng vì điều này.\nHai nước sẽ còn đi xa hơn nữa.\nĐiều ấy ai cũng hiểu", [A|ông Hòa] nói.'
    )
    document, found = read(marked)
    assert [(s.speakers, document.text[s.start : s.end]) for s in found] == [
        (("A",), "Chúng tôi rất vui mừng vì điều này")
    ]
    assert [document.text[s.start : s.end] for s in found[0].continued] == [
        "Hai nước sẽ còn đi xa hơn nữa",
        "Điều ấy ai cũng hiểu",
    ]


def test_a_quotation_that_is_never_closed_ends_with_its_sentence(read):
    marked = '[A|Ông Hòa] khẳng định: "Sách này rất có ích cho mọi người. [A|Ông] nhấn mạnh ý nghĩa của việc đọc sách.'
    document, found = read(marked)
    assert [document.text[s.start : s.end] for s in found] == [
        "Sách này rất có ích cho mọi người",
        "ý nghĩa của việc đọc sách",
    ]


def test_questions_and_answers_without_labels(read):
    marked = (
        "[A|Đại sứ Lê Văn Hòa] trả lời phỏng vấn báo chí hôm nay.\n"
        "* Đại sứ đánh giá quan hệ hai nước thế nào?\n"
        "- Quan hệ hai nước phát triển rất tốt trong thời gian gần đây.\n"
        "Hai bên còn nhiều việc phải làm.\n"
        "* Còn về hợp tác kinh tế?\n"
        "- Kinh tế là lĩnh vực quan trọng nhất trong những năm tới."
    )
    document, found = read(marked)
    assert [(s.speakers, document.text[s.start : s.end].split()[0], len(s.continued)) for s in found] == [
        (("A",), "Quan", 1),
        (("A",), "Kinh", 0),
    ]


SOURCES_AT_THE_END = [
    ("medium", "[A|Ông Hòa] cho biết hội nghị sẽ họp vào tháng tới, tờ Tin Sáng đưa tin."),
    ("agency", "[A|Ông Hòa] cho biết hội nghị sẽ họp vào tháng tới, [O|TTXVN] đưa tin."),
    ("theo, no actor", "[A|Ông Hòa] cho biết hội nghị sẽ họp vào tháng tới, theo Tin Sáng."),
    (
        "a source of words",
        "[A|Ông Hòa] cho biết hội nghị sẽ họp vào tháng tới, nguồn tin từ [O|Bộ Ngoại giao] cho biết.",
    ),
]


@pytest.mark.parametrize("marked", [c[1] for c in SOURCES_AT_THE_END], ids=[c[0] for c in SOURCES_AT_THE_END])
def test_no_source_at_the_end_is_content(read, marked):
    document, found = read(marked)
    assert [document.text[s.start : s.end] for s in found] == ["hội nghị sẽ họp vào tháng tới"]


def test_a_photograph_reports_no_greeting(read):
    assert read("[A|Ông Hòa] chúc mừng [B|bà Mai] nhân ngày lễ.", kinds={0: "caption"})[1] == ()


def test_a_letter_is_its_senders(read):
    document, found = read(
        '[A|Chủ tịch Hòa] hôm nay gửi thư chúc mừng [B|bà Mai].\n\nThư có đoạn viết: "Tôi mong sớm được gặp lại Bà."'
    )
    assert [(s.speakers, document.text[s.start : s.end]) for s in found][-1] == (
        ("A",),
        "Tôi mong sớm được gặp lại Bà",
    )


@pytest.mark.parametrize("marked", ["Theo người phát ngôn này, {}.", "Nhà ngoại giao này cũng khẳng định {}."])
def test_one_pointed_back_to_spoke_last(read, marked):
    text = "[A|Ông Hòa] cho biết hội nghị sẽ diễn ra vào mùa thu. " + marked.format("các bên đã sẵn sàng")
    document, found = read(text)
    assert [(s.speakers, document.text[s.start : s.end]) for s in found][-1] == (("A",), "các bên đã sẵn sàng")


def test_verbs_in_quoted_words_are_content(read):
    document, found = read('[A|Ông Hòa] đánh giá cao tinh thần "đã nói là làm, đã cam kết phải thực hiện" của Lào.')
    assert [document.text[s.start : s.end] for s in found] == [
        'tinh thần "đã nói là làm, đã cam kết phải thực hiện" của Lào'
    ]


def test_questions_and_answers_of_a_press_conference(read):
    document, found = read(
        "[A|Người phát ngôn Hòa] trả lời câu hỏi của các phóng viên\n\n"
        "1. Câu hỏi: Xin cho biết phản ứng của Việt Nam?\n\nTrả lời:\n\n"
        "Tranh chấp cần được giải quyết bằng biện pháp hòa bình.\n\n"
        "2. VTV: Khi nào hội nghị diễn ra?\n\nChúng tôi sẽ thông báo vào thời gian thích hợp.",
        kinds={0: "title"},
    )
    assert [(s.speakers, document.text[s.start : s.end]) for s in found] == [
        (("A",), "Tranh chấp cần được giải quyết bằng biện pháp hòa bình"),
        (("A",), "Chúng tôi sẽ thông báo vào thời gian thích hợp"),
    ]


def test_leaders_in_a_telegram_are_its_senders(read):
    document, found = read(
        "[A|Chủ tịch Hòa] gửi điện mừng tới [V|Việt Nam]; [B|Thủ tướng Mai] gửi điện mừng tới [V|Việt Nam]. "
        "Trong điện mừng, các đồng chí lãnh đạo [L|Lào] đánh giá cao những thành tựu của [V|Việt Nam]."
    )
    assert [(s.speakers, document.text[s.start : s.end]) for s in found] == [
        (("A", "B"), "những thành tựu của Việt Nam")
    ]


def test_quoted_words_without_a_full_stop_are_a_subheading(read):
    marked = "[A|Ông Hòa] cảm ơn sự đón tiếp chu đáo.\n“Nơi gặp gỡ của những người bạn”\n[A|Ông Hòa] thăm nhà máy."
    assert [s.act for s in read(marked)[1]] == ["thank"]
    assert len(read(marked.replace("bạn”", "bạn.”"))[1]) == 2


def test_a_long_clause_cut_off_repeats_no_short_one(read):
    short = "[A|Ông Hòa] đề nghị hai bên tăng cường hợp tác giáo dục."
    long = (
        short[:-1] + ", mở rộng giao thương, sớm hoàn tất đàm phán, đẩy mạnh kết nối giao thông và năng lượng sạch..."
    )
    assert len(read(f"{short}\n{long}")[1]) == 2


@pytest.mark.parametrize(("kind", "verb", "expected"), [("meeting", "đã", 0), ("visit", "đã", 1), ("meeting", "sẽ", 1)])
def test_a_source_of_news_says_nothing(read, kind, verb, expected):
    marked = f"Theo thông cáo của [O|Bộ Ngoại giao], [A|ông Hòa] {verb} gặp [B|bà Mai] tại thủ đô."
    event = Event("e1", kind, 0, (Span(42, 45),), ())
    assert len(read(marked, events=(event,))[1]) == expected


def test_a_quotation_after_one_that_is_closed_is_another(read):
    marked = (
        "[A|Ông Hòa] gửi thông điệp cho [B|bà Mai], bày tỏ vui mừng về quan hệ hai nước.\n"
        "“Tôi mong đợi được làm việc cùng bà trong thời gian tới”.\n"
        "“Nhân dịp này, chúng tôi xin gửi những lời chúc mừng nồng nhiệt nhất”."
    )
    assert [(s.speakers, s.act) for s in read(marked)[1]][1:] == [(("A",), "propose"), (("A",), "congratulate")]


@pytest.mark.parametrize(
    "announced",
    ["[A|Đại sứ Hòa] chia sẻ với Tuổi Trẻ Online về công việc.", "Báo Sáng có cuộc trao đổi ngắn với [A|Đại sứ Hòa]."],
)
def test_questions_over_two_paragraphs(read, announced):
    marked = (
        f"{announced}\n* Hội nghị sắp diễn ra ở thủ đô.\nXin ông chia sẻ mục đích của hội nghị?\n"
        "- Môi trường biển là vấn đề của toàn cầu.\nChúng ta cần hành động.\n"
        "* Đại sứ đánh giá thế nào về quan hệ hai nước?\n- Quan hệ đang phát triển rất tốt đẹp."
    )
    document, found = read(marked)
    assert [(s.speakers, document.text[s.start : s.end].split()[0], len(s.continued)) for s in found[-2:]] == [
        (("A",), "Môi", 1),
        (("A",), "Quan", 0),
    ]


def test_an_office_before_a_name_is_no_unnamed_official(read):
    _, found = read("[L|Lào] họp kín. Đại sứ Lào tại Bỉ, [A|bà Hoa], lên án các hành động nguy hiểm.")
    assert [(s.speakers, s.act) for s in found] == [(("A",), "concern")]


PRONOUNS = [
    ("who spoke last", "[A|Ông Hòa] khen ngợi [C|ông Nam] và các cộng sự. [C|Ông] cảm ơn sự giúp đỡ của bạn bè.", "A"),
    ("another named first", "[A|Ông Hòa] khen ngợi đội. Tiếp [C|ông Nam], [C|ông] cảm ơn sự giúp đỡ của bạn bè.", "C"),
    ("a woman", "[A|Ông Hòa] khen ngợi [B|bà Mai] và các cộng sự. [B|Bà] cảm ơn sự giúp đỡ của bạn bè.", "B"),
    ("too far away", "[A|Ông Hòa] khen ngợi đội. Trời nắng đẹp cả ngày. [C|Ông] cảm ơn sự giúp đỡ của bạn bè.", "C"),
]


@pytest.mark.parametrize(("marked", "speaker"), [c[1:] for c in PRONOUNS], ids=[c[0] for c in PRONOUNS])
def test_a_pronoun_is_who_spoke_in_the_sentence_before(read, marked, speaker):
    assert [s.speakers for s in read(marked)[1]][-1] == (speaker,)


UNNAMED = [
    ("pointed back to", "cơ quan này viết", [("O",), ("O",)]),
    ("a stranger", "tờ Sao Mai viết", [("O",)]),
    ("a paper", "tuyên bố có đoạn viết", [("O",), ("O",)]),
]


@pytest.mark.parametrize(("after", "speakers"), [c[1:] for c in UNNAMED], ids=[c[0] for c in UNNAMED])
def test_who_speaks_after_a_quotation_of_its_own(read, after, speakers):
    marked = f"[O|Cục Hải dương] cho biết tình hình rất nghiêm trọng.\n“Các tàu đã rời khỏi vùng biển này”, {after}."
    assert [s.speakers for s in read(marked)[1]] == speakers


def test_marks_of_questions_and_answers(read):
    marked = (
        "Báo Sáng có buổi trò chuyện với [A|bà Hoa].\n. Bà nghĩ thế nào về việc này?\n"
        "+ Đây là một việc rất cấp thiết hiện nay.\nAi cũng cần tham gia."
    )
    document, found = read(marked)
    assert [(s.speakers, document.text[s.start : s.end]) for s in found] == [
        (("A",), "Đây là một việc rất cấp thiết hiện nay")
    ]


def test_a_quotation_that_stands_out_is_no_interview(read):
    document, found = read(
        '[A|Ông Hòa]: "Việt Nam luôn nhớ sự giúp đỡ của Lào trong những năm qua".\n'
        "[B|Bà Mai] khẳng định hai nước sẽ hợp tác lâu dài."
    )
    assert [(s.speakers, document.text[s.start : s.end]) for s in found] == [
        (("A",), "Việt Nam luôn nhớ sự giúp đỡ của Lào trong những năm qua"),
        (("B",), "hai nước sẽ hợp tác lâu dài"),
    ]


TOLD = [
    ("a noun of saying", "Đó là khẳng định của [A|ông Hòa] tại lễ kỷ niệm.", [("A", "affirm")]),
    ("passive", "Đây cũng là đề nghị được [B|bà Mai] nêu ra.", [("B", "propose")]),
    ("nobody known", "Đó là nhận định của nhiều người dân.", []),
    ("no words", "Đó là chuyến thăm đầu tiên của [A|ông Hòa].", []),
]


@pytest.mark.parametrize(("after", "expected"), [c[1:] for c in TOLD], ids=[c[0] for c in TOLD])
def test_the_next_sentence_may_name_who_said_it(read, after, expected):
    document, found = read(f"Hai nước cần mở thêm cửa khẩu. {after}")
    assert [(s.speakers[0], s.act) for s in found] == expected
    assert all(document.text[s.start : s.end] == "Hai nước cần mở thêm cửa khẩu" for s in found)


def test_a_sentence_that_names_its_speaker_is_not_taken_from_them(read):
    _, found = read("[B|Bà Mai] cho biết hai nước cần mở cửa khẩu. Đó là khẳng định của [A|ông Hòa].")
    assert [s.speakers for s in found] == [("B",)]


ONLY_NAMES = [
    ("condolences", "gửi lời chia buồn tới [B|bà Mai].", 0),
    ("with a spouse", "chúc mừng [B|bà Mai] và Phu nhân.", 0),
    ("with an occasion", "gửi lời chia buồn tới [B|bà Mai] về vụ cháy rừng lớn ở miền Nam.", 1),
    ("thanks", "cảm ơn [B|bà Mai].", 1),
]


@pytest.mark.parametrize(("greets", "count"), [c[1:] for c in ONLY_NAMES], ids=[c[0] for c in ONLY_NAMES])
def test_a_greeting_that_only_names_somebody_says_nothing(read, greets, count):
    assert len(read(f"[A|Ông Hòa] {greets}")[1]) == count


SUBJECTS = [
    (
        "a long row of offices",
        "[A|Đại tướng Hòa], Ủy viên Ban X, Trưởng đoàn kiểm tra đã nhấn mạnh vai trò hệ trọng.",
        "A",
    ),
    ("a row without an office", "[A|Đại tướng Hòa], sau chuyến thăm, nhiều người đã nhấn mạnh vai trò hệ trọng.", ""),
    ("quoted by a paper", "Tuyên bố trích lời [A|ông Hòa] nói rằng thời gian không còn nhiều.", "A"),
    ("an office after a setting", "Với chuyến thăm của [A|Thủ tướng, đại sứ ^Hòa] cho biết hai nước sẽ gần nhau.", "A"),
    ("a list after a connective", "Dù vậy [V|Việt Nam] và [L|Lào] khẳng định quyết tâm hợp tác lâu dài.", "VL"),
    ("a medium cites a body", "Báo Sáng dẫn nguồn tin từ [O|Bộ Ngoại giao] cho biết hai nước sẽ họp.", "O"),
    ("figures of a body", "Số liệu của [O|Cục Hải dương] cho thấy nước biển đang dâng.", "O"),
    ("a pointing opening", "Chia sẻ quan điểm này, [A|ông Hòa] cho rằng hai nước cần họp.", "A"),
    ("wishing for this", "[A|Ông Hòa] mong muốn điều này tại hội nghị ở Vinh.", ""),
]


@pytest.mark.parametrize(("marked", "speakers"), [c[1:] for c in SUBJECTS], ids=[c[0] for c in SUBJECTS])
def test_who_speaks_at_some_distance_from_the_verb(read, marked, speakers):
    assert "".join(a for s in read(marked)[1] for a in s.speakers) == speakers


JOINED = [
    ("both with rằng", "[A|Ông Hòa] lưu ý rằng Lào giúp [C|ông Nam] và [B|bà Mai] nói rằng mưa đã tạnh.", ["A", "B"]),
    ("one without", "[A|Ông Hòa] nhấn mạnh Lào giúp [C|ông Nam] và [B|bà Mai] nói rằng mưa đã tạnh.", ["A"]),
]


@pytest.mark.parametrize(("marked", "speakers"), [c[1:] for c in JOINED], ids=[c[0] for c in JOINED])
def test_two_reports_joined_by_and(read, marked, speakers):
    assert [s.speakers[0] for s in read(marked)[1]] == speakers


def test_also_with_a_weak_verb_goes_on_with_who_spoke(read):
    _, found = read(
        "[A|Ông Hòa] cảm ơn sự đón tiếp. Đồng thời chia sẻ kinh nghiệm giảm nghèo.\nChia sẻ khó khăn với bạn."
    )
    assert [(s.speakers, s.act) for s in found] == [(("A",), "thank"), (("A",), "inform")]


def test_an_assessment_after_a_semicolon_is_a_report(read):
    _, found = read("[A|Ông Hòa] khẳng định [L|Lào] ủng hộ [V|Việt Nam]; đánh giá chuyến thăm sẽ thành công tốt đẹp.")
    assert [s.act for s in found] == ["affirm", "affirm"]


def test_two_sides_of_a_joint_statement_are_the_states(read):
    _, found = read(
        "[A|Ông Hòa] cảm ơn sự đón tiếp của [L|Lào]. [B|Bà Mai] cảm ơn sự giúp đỡ của [V|Việt Nam].\n"
        "Tuyên bố chung nêu rõ quan hệ đang rất tốt. Hai bên nhất trí mở thêm nhiều cửa khẩu.\n"
        "[A|Ông Hòa] cảm ơn [B|bà Mai] đã đón tiếp. Hai bên nhất trí họp lại vào mùa xuân."
    )
    assert [s.speakers for s in found if s.act == "agree"] == [("V", "L"), ("B", "A")]


def test_thanks_for_feelings_and_support_are_thanks(read):
    _, found = read("[A|Ông Hòa] bày tỏ cảm ơn tình cảm và sự ủng hộ của [B|bà Mai].")
    assert [s.act for s in found] == ["thank"]


def test_leading_is_no_saying(read):
    _, found = read("[O|Quân ủy] đã lãnh đạo, chỉ đạo toàn quân hoàn thành nhiệm vụ.")
    assert found == ()


def test_a_quotation_after_a_weak_verb_is_a_report_of_its_own(read):
    document, found = read(
        "[A|Ông Hòa] chúc mừng [B|bà Mai] vì thành tựu đã đạt được và đánh giá “đó là điều kỳ diệu”."
    )
    assert [s.act for s in found] == ["congratulate", "affirm"]
    assert document.text[found[0].start : found[0].end].endswith("đạt được")


def test_a_lead_may_name_the_states_where_the_text_names_their_leaders(read):
    _, found = read(
        "[V|Việt Nam] và [L|Lào] nhất trí mở thêm năm cửa khẩu lớn.\n"
        "[A|Ông Hòa] và [B|bà Mai] nhất trí mở thêm năm cửa khẩu lớn trong năm nay.",
        kinds={0: "lead"},
    )
    assert [s.speakers for s in found] == [("A", "B")]
